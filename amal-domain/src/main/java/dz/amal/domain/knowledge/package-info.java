/**
 * Documents and their reviews, the passages found in them, and answers whose citations hold.
 *
 * <p>Start at {@link Document} and {@link Chunker} for what goes in, {@link KnowledgeIndex} and
 * {@link CitationCheck} for what comes out.
 */
@NullMarked
package dz.amal.domain.knowledge;

import org.jspecify.annotations.NullMarked;
