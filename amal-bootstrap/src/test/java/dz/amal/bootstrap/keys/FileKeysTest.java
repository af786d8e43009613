package dz.amal.bootstrap.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.bootstrap.StartFailed;
import dz.amal.bootstrap.World;
import dz.amal.domain.secret.Key;
import dz.amal.domain.secret.KeyPurpose;
import dz.amal.testkit.contract.AtOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileKeysTest {

  private final World world = World.real();
  private final Path directory;

  FileKeysTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void areMadeOnceForTheirOwnerOnly() throws IOException {
    FileKeys made = open();
    FileKeys readAgain = open();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    for (KeyPurpose purpose : KeyPurpose.values()) {
      assertThat(readAgain.current(purpose).bytes()).isEqualTo(made.current(purpose).bytes());
    }
    try (var left = Files.list(directory)) {
      assertThat(left).containsExactly(file());
    }
  }

  @Test
  void areAnotherForEachPurpose() {
    FileKeys keys = open();

    assertThat(keys.current(KeyPurpose.AUDIT).bytes())
        .isNotEqualTo(keys.current(KeyPurpose.PSEUDONYM).bytes());
    assertThat(keys.current(KeyPurpose.AUDIT).bytes())
        .isNotEqualTo(keys.current(KeyPurpose.SECOND_FACTOR).bytes());
  }

  @Test
  void areTheSameForAllWhoStartAtOnce() {
    assertThat(
            AtOnce.results(8, number -> open().current(KeyPurpose.AUDIT).id()).stream().distinct())
        .hasSize(1);
  }

  @Test
  void areRefusedWhenOthersCanReadThem() throws IOException {
    open();
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(this::open)
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("chmod 600 " + file());
  }

  @Test
  void areNotReplacedWhenTheyAreMissingAndNeeded() {
    assertThatThrownBy(() -> FileKeys.open(file(), () -> true, world))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("restore them");
    assertThat(file()).doesNotExist();
  }

  @Test
  void areRefusedWhenTheyAreNoKeysWithoutRepeatingThem() throws IOException {
    open();
    Files.writeString(file(), "{\"keys\": [{\"id\": \"a\", \"secret\": \"c2VjcmV0\"}]}");

    assertThatThrownBy(this::open)
        .isInstanceOf(StartFailed.class)
        .hasMessageNotContaining("c2VjcmV0")
        .hasNoCause();
  }

  @Test
  void areKeptWhenTheyAreRotated() throws IOException {
    FileKeys keys = open();
    Key before = keys.current(KeyPurpose.AUDIT);
    FileKeys elsewhere = open();
    Files.setLastModifiedTime(file(), FileTime.from(Instant.EPOCH));
    elsewhere.refresh();
    keys.rotate(FileKeys.next(world));
    Key after = keys.current(KeyPurpose.AUDIT);

    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(keys.find(KeyPurpose.AUDIT, before.id()).orElseThrow().bytes())
        .isEqualTo(before.bytes());
    assertThat(elsewhere.current(KeyPurpose.AUDIT).id()).isEqualTo(before.id());
    assertThat(elsewhere.find(KeyPurpose.AUDIT, after.id())).isPresent();
    assertThat(elsewhere.current(KeyPurpose.AUDIT).id()).isEqualTo(after.id());
    assertThat(elsewhere.find(KeyPurpose.AUDIT, "nobodys")).isEmpty();
    assertThat(elsewhere.generations()).hasSize(2);
    assertThat(elsewhere.generations().toString()).doesNotContain("secret", "=");
  }

  private FileKeys open() {
    return FileKeys.open(file(), () -> false, world);
  }

  private Path file() {
    return directory.resolve("keys.json");
  }
}
