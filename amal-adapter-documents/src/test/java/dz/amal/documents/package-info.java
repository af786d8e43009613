/**
 * Files of every format, good and bad, made by the tests themselves.
 *
 * <p>Start at {@link DocumentFilesTest}.
 */
@NullMarked
package dz.amal.documents;

import org.jspecify.annotations.NullMarked;
