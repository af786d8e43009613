/** What training may and may not look at. */
@NullMarked
package dz.amal.llm.offline.training;

import org.jspecify.annotations.NullMarked;
