package dz.amal.http.conversation;

import dz.amal.domain.knowledge.Citation;

/** A citation in the API's shape. */
public record CitationResponse(
    String documentId, String title, int chunkIndex, double similarity, String quote) {

  static CitationResponse of(Citation citation) {
    return new CitationResponse(
        citation.document().toString(),
        citation.title(),
        citation.chunkIndex(),
        citation.similarity(),
        citation.quote());
  }
}
