package dz.amal.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ChunkInTextTest {

  @Test
  void readsBackWhatTheChunkerHasCut() {
    DocumentText text =
        new DocumentText(
            """
            Avant tout 🙂 titre. Et encore.

            # Sevrage

            Le sevrage dure 7 jours. 🙂🙂 Il faut un médecin.

            ## La nuit

            مُدَرِّسَةٌ. Dormir aide.
            """);
    List<Chunk> chunks = new Chunker(4).chunk(text);

    List<ChunkInText> read = ChunkInText.read(text, places(chunks));

    assertThat(read).hasSizeGreaterThan(4);
    assertThat(read)
        .extracting(chunk -> chunk.heading() + "|" + chunk.content())
        .isEqualTo(chunks.stream().map(chunk -> chunk.heading() + "|" + chunk.content()).toList());
  }

  @Test
  void readsNothingBehindTheEnd() {
    ChunkPlace beyond = new ChunkPlace(new ChunkId(new UUID(0, 1)), 0, 3, 900, 1, Optional.empty());

    assertThat(ChunkInText.read(new DocumentText("abcdef"), List.of(beyond)))
        .extracting(ChunkInText::content)
        .containsExactly("def");
  }

  private static List<ChunkPlace> places(List<Chunk> chunks) {
    return IntStream.range(0, chunks.size())
        .mapToObj(
            i ->
                new ChunkPlace(
                    new ChunkId(new UUID(0, i)),
                    i,
                    chunks.get(i).start(),
                    chunks.get(i).end(),
                    chunks.get(i).tokenCount(),
                    Optional.empty()))
        .toList();
  }
}
