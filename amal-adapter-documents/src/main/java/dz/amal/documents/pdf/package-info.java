/**
 * PDF: letters at places, out of which lines and paragraphs are made again.
 *
 * <p>Start at {@link PdfFiles}.
 */
@NullMarked
package dz.amal.documents.pdf;

import org.jspecify.annotations.NullMarked;
