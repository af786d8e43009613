package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BackupCommandsTest {

  private final Path data = RunningAmal.newDataDirectory();
  private final Path backups = RunningAmal.newDataDirectory().resolve("backups");

  @Test
  void bringBackAConversationAfterItsDataDirectoryIsGone() throws IOException {
    ServerProcess server = ServerProcess.start(data);
    ApiClient guest = ApiClient.guestOf(server.port());
    guest.say(guest.conversation(), "kanarienvogel: I want to talk to a human");
    ApiClient.Answer tickets = guest.get("/api/v1/tickets");

    CommandProcess backup = CommandProcess.run(data, "backup", backups.toString());
    String dump = dumpIn(backups).toString();
    CommandProcess whileItRuns = CommandProcess.run(data, "restore", dump, "--force");
    server.terminate();
    CommandProcess notEmpty = CommandProcess.run(data, "restore", dump);
    Path again = RunningAmal.newDataDirectory();
    CommandProcess restored = CommandProcess.run(again, "restore", dump);

    assertThat(backup).satisfies(said -> isOf(said, 0, "rows, schema version"));
    assertThat(whileItRuns).satisfies(said -> isOf(said, 1, "the database is in use"));
    assertThat(notEmpty).satisfies(said -> isOf(said, 1, "the database is not empty"));
    assertThat(restored).satisfies(said -> isOf(said, 0, "have the same checksums"));
    Files.copy(data.resolve("keys.json"), again.resolve("keys.json")); // no backup holds them
    ServerProcess second = ServerProcess.start(again);
    assertThat(guest.at(second.port()).get("/api/v1/tickets")).isEqualTo(tickets);
    second.terminate();
    assertThat(Files.readString(again.resolve("postgres.log"))).doesNotContain("kanarienvogel");
  }

  @Test
  void sayInALineWhatIsWrong() {
    Path nowhere = data.resolve("nowhere");

    assertThat(CommandProcess.run(nowhere, "backup", backups.toString()))
        .satisfies(said -> isOf(said, 1, "amal: there is no database in"));
    assertThat(CommandProcess.run(nowhere, "restore", nowhere + "/none.dump"))
        .satisfies(said -> isOf(said, 1, "is no file that can be read"));
    assertThat(CommandProcess.run(nowhere, "archive", backups.toString()))
        .satisfies(said -> isOf(said, 1, "PostgreSQL is not running in"));
    assertThat(CommandProcess.run(nowhere, "recover", nowhere + "", "--data-dir=" + backups))
        .satisfies(said -> isOf(said, 1, "is no archive"));
    assertThat(nowhere.resolve("postgres")).doesNotExist();
  }

  @Test
  void areExitedWithTwoWhenTheyAreCalledWrongly() {
    assertThat(CommandProcess.run(data, "restore").exit()).isEqualTo(2);
    assertThat(
            CommandProcess.run(data, "recover", "any", "--data-dir=any", "--to=yesterday").exit())
        .isEqualTo(2);
  }

  private static void isOf(CommandProcess ended, int exit, String line) {
    assertThat(ended.said()).contains(line).doesNotContain("kanarienvogel", "\tat ");
    assertThat(ended.exit()).isEqualTo(exit);
  }

  private static Path dumpIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".dump")).findFirst().orElseThrow();
    }
  }
}
