/**
 * Documents of word processors: XML in a zip.
 *
 * <p>Start at {@link DocxFiles}.
 */
@NullMarked
package dz.amal.documents.docx;

import org.jspecify.annotations.NullMarked;
