package dz.amal.domain.knowledge;

import dz.amal.domain.language.ReadingLanguage;

/**
 * A chunk that was found, with how near it is.
 *
 * @param title of its document
 * @param heading the headings above it
 * @param similarity of its embedding to the question's, -1 to 1
 * @param score for ranking only: higher is better, comparable within one search
 */
public record Passage(
    ChunkId chunk,
    DocumentId document,
    String title,
    String heading,
    int chunkIndex,
    String content,
    ReadingLanguage language,
    double similarity,
    double score) {}
