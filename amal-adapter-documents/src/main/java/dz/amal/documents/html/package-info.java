/**
 * Pages of the web.
 *
 * <p>Start at {@link HtmlFiles}.
 */
@NullMarked
package dz.amal.documents.html;

import org.jspecify.annotations.NullMarked;
