package dz.amal.http.knowledge;

import dz.amal.domain.knowledge.Passage;

/** A chunk that was found, in the API's shape. */
record PassageResponse(
    String documentId,
    int documentVersion,
    String title,
    String chunkId,
    int chunkIndex,
    String heading,
    String content,
    int start,
    String language,
    double similarity,
    double score) {

  static PassageResponse of(Passage passage) {
    return new PassageResponse(
        passage.document().toString(),
        passage.documentVersion(),
        passage.title(),
        passage.chunk().toString(),
        passage.chunkIndex(),
        passage.heading(),
        passage.content(),
        passage.start(),
        passage.language().code(),
        passage.similarity(),
        passage.score());
  }
}
