/**
 * Markdown with front matter.
 *
 * <p>Start at {@link MarkdownDocuments}.
 */
@NullMarked
package dz.amal.documents.markdown;

import org.jspecify.annotations.NullMarked;
