/** What is said to models, and how strictly they are read. */
@NullMarked
package dz.amal.llm.online.prompt;

import org.jspecify.annotations.NullMarked;
