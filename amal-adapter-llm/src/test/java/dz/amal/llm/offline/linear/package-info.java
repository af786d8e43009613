/** The linear models and their files. */
@NullMarked
package dz.amal.llm.offline.linear;

import org.jspecify.annotations.NullMarked;
