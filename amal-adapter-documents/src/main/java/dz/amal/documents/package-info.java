/**
 * Reads the text out of files of five formats: txt, Markdown, HTML, PDF and DOCX.
 *
 * <p>Start at {@link DocumentFiles}.
 */
@NullMarked
package dz.amal.documents;

import org.jspecify.annotations.NullMarked;
