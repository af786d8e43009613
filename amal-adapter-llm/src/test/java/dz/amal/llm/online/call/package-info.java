/** What a call may take. */
@NullMarked
package dz.amal.llm.online.call;

import org.jspecify.annotations.NullMarked;
