/** What the offline models promise, on messages they were not trained on. */
@NullMarked
package dz.amal.llm.offline;

import org.jspecify.annotations.NullMarked;
