package dz.amal.llm.offline;

import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.llm.offline.training.StarterChunk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The starter documents, embedded, with the plainest search there is: compare with all. */
final class StarterKnowledge {

  private final OfflineEmbedder embedder;
  private final List<StarterChunk> chunks;
  private final List<Embedding> points;

  StarterKnowledge(OfflineEmbedder embedder) {
    this.embedder = embedder;
    try {
      this.chunks = StarterChunk.in(Path.of("../knowledge/starter"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.points = embedder.embed(chunks.stream().map(StarterChunk::embedded).toList());
  }

  /** The slugs of the documents in these folders, the nearest first. */
  List<String> slugs(String question, Predicate<String> folder) {
    return passages(question, folder, Integer.MAX_VALUE).stream()
        .map(passage -> slug(passage))
        .distinct()
        .toList();
  }

  /** The nearest passages of these folders, the nearest first. */
  List<Passage> passages(String question, Predicate<String> folder, int most) {
    Embedding asked = embedder.embed(List.of(question)).get(0);
    return IntStream.range(0, chunks.size())
        .filter(i -> folder.test(chunks.get(i).folder()))
        .mapToObj(i -> passage(chunks.get(i), asked.similarity(points.get(i))))
        .sorted(Comparator.comparingDouble(Passage::similarity).reversed())
        .limit(most)
        .toList();
  }

  String slug(Passage passage) {
    return chunks.stream()
        .filter(chunk -> chunkId(chunk).equals(passage.chunk()))
        .map(StarterChunk::slug)
        .findFirst()
        .orElseThrow();
  }

  private static Passage passage(StarterChunk chunk, double similarity) {
    return new Passage(
        chunkId(chunk),
        new DocumentId(id(chunk.folder() + "/" + chunk.slug())),
        1,
        chunk.title(),
        chunk.heading(),
        chunk.index(),
        0,
        chunk.content(),
        switch (chunk.folder()) {
          case "ar" -> ReadingLanguage.ARABIC;
          case "fr" -> ReadingLanguage.FRENCH;
          default -> ReadingLanguage.ENGLISH;
        },
        similarity,
        similarity);
  }

  private static ChunkId chunkId(StarterChunk chunk) {
    return new ChunkId(id(chunk.folder() + "/" + chunk.slug() + "/" + chunk.index()));
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
