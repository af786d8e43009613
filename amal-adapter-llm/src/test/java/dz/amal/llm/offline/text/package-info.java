/** What the models see of a text. */
@NullMarked
package dz.amal.llm.offline.text;

import org.jspecify.annotations.NullMarked;
