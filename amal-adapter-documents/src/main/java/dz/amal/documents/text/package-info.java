/**
 * Plain text, in whatever encoding it comes.
 *
 * <p>Start at {@link TextDecoding}.
 */
@NullMarked
package dz.amal.documents.text;

import org.jspecify.annotations.NullMarked;
