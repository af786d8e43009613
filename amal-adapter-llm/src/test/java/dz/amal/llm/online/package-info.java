/** What the models elsewhere promise, asked over a wire. */
@NullMarked
package dz.amal.llm.online;

import org.jspecify.annotations.NullMarked;
