package dz.amal.benchmarks.collection;

import dz.amal.benchmarks.vectors.ClusteredVectors;
import dz.amal.domain.knowledge.Chunk;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentHead;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.knowledge.NewDocument;
import dz.amal.domain.knowledge.ReviewStanding;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Documents of ten chunks of about 90 words, one after the other in Arabic, French and English. One
 * of ten is not approved. The same seed makes the same documents, each without the others.
 */
public final class InventedCollection {

  /** What made the embeddings. */
  public static final String MODEL = "clustered-1";

  /** Every document has so many. */
  public static final int CHUNKS_A_DOCUMENT = 10;

  private static final int PENDING_OF = 10;
  private static final int CONCEPTS = 300;
  private static final int MOST_CONCEPTS = 4;
  private static final int FEWEST_WORDS = 60;
  private static final int MOST_WORDS = 120;
  private static final int SHORTEST_QUESTION = 3;
  private static final int LONGEST_QUESTION = 12;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000000000000000L;
  private static final long CHUNKS = 1L << 40;
  private static final String BETWEEN = "\n\n";
  private static final Instant BROUGHT_IN = Instant.parse("2026-11-01T00:00:00Z");

  private final long seed;
  private final ClusteredVectors vectors;
  private final InventedTexts texts;
  private final Ranks concepts = new Ranks(CONCEPTS);

  /** The documents of a seed. */
  public InventedCollection(long seed) {
    this.seed = seed;
    vectors = new ClusteredVectors(seed);
    texts = new InventedTexts(new SplittableRandom(seed));
  }

  /** So many documents, from this one on. */
  public List<NewDocument> documents(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::document).toList();
  }

  /** The document of a number, from 0. */
  public NewDocument document(int number) {
    ReadingLanguage language = languageOf(number);
    List<String> contents = contents(number);
    List<EmbeddedChunk> chunks = new ArrayList<>();
    int start = 0;
    for (int index = 0; index < contents.size(); index++) {
      String content = contents.get(index);
      int end = start + content.length();
      int words = content.split(" ", -1).length;
      int row = number * CHUNKS_A_DOCUMENT + index;
      chunks.add(
          new EmbeddedChunk(
              new ChunkId(id(CHUNKS + row)),
              new Chunk(index, "Section " + (index + 1), content, start, end, words),
              Embedding.normalised(vectors.point(row)),
              MODEL,
              conceptsOf(row)));
      start = end + BETWEEN.length();
    }
    return new NewDocument(
        new Document(
            head(number, language), new DocumentText(String.join(BETWEEN, contents)), List.of()),
        chunks);
  }

  private static DocumentHead head(int number, ReadingLanguage language) {
    return new DocumentHead(
        new DocumentId(id(number)),
        1,
        "Document " + (number + 1),
        language,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        ReviewStanding.unreviewed(
            isApproved(number) ? ReviewStatus.APPROVED : ReviewStatus.PENDING),
        CHUNKS_A_DOCUMENT,
        BROUGHT_IN,
        BROUGHT_IN);
  }

  /** Whether answers may quote the document of this number. */
  public static boolean isApproved(int number) {
    return number % PENDING_OF != PENDING_OF - 1;
  }

  /** A question about something in the first so many documents. */
  public InventedQuestion question(int number, int documents) {
    SplittableRandom random = random(-1 - number);
    int document = random.nextInt(documents);
    int index = random.nextInt(CHUNKS_A_DOCUMENT);
    int row = document * CHUNKS_A_DOCUMENT + index;
    List<String> words =
        Arrays.asList(contents(document).get(index).replace(".", "").split(" ", -1));
    int length = random.nextInt(SHORTEST_QUESTION, LONGEST_QUESTION + 1);
    int from = random.nextInt(words.size() - length + 1);
    return new InventedQuestion(
        String.join(" ", words.subList(from, from + length)),
        conceptsOf(row),
        Embedding.normalised(vectors.near(row, number)),
        languageOf(document));
  }

  private List<String> contents(int number) {
    SplittableRandom random = random(number);
    ReadingLanguage language = languageOf(number);
    List<String> own = texts.ownWords(language, random);
    List<String> contents = new ArrayList<>();
    for (int index = 0; index < CHUNKS_A_DOCUMENT; index++) {
      int words = random.nextInt(FEWEST_WORDS, MOST_WORDS + 1);
      contents.add(texts.sentences(language, own, words, random));
    }
    return contents;
  }

  private List<String> conceptsOf(int row) {
    SplittableRandom random = random((1L << 32) + row);
    return IntStream.range(0, random.nextInt(MOST_CONCEPTS + 1))
        .mapToObj(i -> "concept" + concepts.draw(random))
        .toList();
  }

  private static ReadingLanguage languageOf(int number) {
    ReadingLanguage[] languages = ReadingLanguage.values();
    return languages[number % languages.length];
  }

  private static UUID id(long number) {
    return new UUID(VERSION_7, VARIANT | number);
  }

  /** Numbers of their own for every document, chunk and question. */
  private SplittableRandom random(long stream) {
    return new SplittableRandom(
        new SplittableRandom(seed ^ stream * 0x9E3779B97F4A7C15L).nextLong());
  }
}
