package dz.amal.http.conversation;

import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.QuoteSpan;
import org.jspecify.annotations.Nullable;

/**
 * A citation in the API's shape.
 *
 * @param documentVersion with start and end null where the quote's place is not known
 */
public record CitationResponse(
    String documentId,
    @Nullable Integer documentVersion,
    String title,
    String chunkId,
    int chunkIndex,
    double similarity,
    String quote,
    @Nullable Integer start,
    @Nullable Integer end) {

  static CitationResponse of(Citation citation) {
    return new CitationResponse(
        citation.document().toString(),
        citation.span().map(QuoteSpan::documentVersion).orElse(null),
        citation.title(),
        citation.chunk().toString(),
        citation.chunkIndex(),
        citation.similarity(),
        citation.quote(),
        citation.span().map(QuoteSpan::start).orElse(null),
        citation.span().map(QuoteSpan::end).orElse(null));
  }
}
