package dz.amal.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.audit.Anchor;
import dz.amal.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileAnchorsTest {

  @Test
  void areKeptInOrderForTheirOwnerOnly(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("audit-anchors.jsonl");
    FileAnchors anchors = new FileAnchors(file);
    assertThat(anchors.areThere()).isFalse();
    assertThat(all(anchors)).isEmpty();

    anchors.add(anchor(3));
    anchors.add(anchor(8));

    assertThat(all(new FileAnchors(file))).containsExactly(anchor(3), anchor(8));
    assertThat(anchors.areThere()).isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void passOverALineThatAPowerCutHasTorn(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("audit-anchors.jsonl");
    FileAnchors anchors = new FileAnchors(file);
    anchors.add(anchor(3));
    Files.writeString(file, "{\"position\":5,\"co", StandardOpenOption.APPEND);
    anchors.add(anchor(8));

    assertThat(all(anchors)).containsExactly(anchor(3), anchor(8));
  }

  @Test
  void areReadInPieces(@TempDir Path directory) {
    Path file = directory.resolve("audit-anchors.jsonl");
    FileAnchors anchors = new FileAnchors(file);
    for (int position = 1; position <= 1_001; position++) {
      anchors.add(anchor(position));
    }
    List<Integer> pieces = new ArrayList<>();
    anchors.read(piece -> pieces.add(piece.size()));

    assertThat(pieces).containsExactly(1_000, 1);
  }

  private static List<Anchor> all(FileAnchors anchors) {
    List<Anchor> all = new ArrayList<>();
    anchors.read(all::addAll);
    return all;
  }

  private static Anchor anchor(long position) {
    return new Anchor(position, "0f".repeat(32), SettableClock.START.plusSeconds(position));
  }
}
