/**
 * What every format needs: the file that was given, the text that grows, and what is refused.
 *
 * <p>Start at {@link TextBlocks}.
 */
@NullMarked
package dz.amal.documents.kernel;

import org.jspecify.annotations.NullMarked;
