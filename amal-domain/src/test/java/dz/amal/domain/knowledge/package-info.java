/** Specification of documents, chunks and citations. */
@NullMarked
package dz.amal.domain.knowledge;

import org.jspecify.annotations.NullMarked;
