package dz.amal.postgres.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs programs and waits for them. */
final class Commands {

  private Commands() {}

  /** How a program ended, and what it said on both streams. */
  record Result(int exit, String said) {}

  /**
   * Runs a program to its end. What it says goes to a file, and not to a pipe: a server that it
   * starts would keep the pipe open.
   */
  static Result run(List<String> command) {
    return run(command, "");
  }

  /** As {@link #run(List)}, for a program that reads something. */
  static Result run(List<String> command, String input) {
    try {
      Path said = Files.createTempFile("amal-command", ".txt");
      try {
        Process process =
            new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try (OutputStream in = process.getOutputStream()) {
          in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return new Result(process.waitFor(), Files.readString(said, StandardCharsets.UTF_8));
      } finally {
        Files.deleteIfExists(said);
      }
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot run " + command.get(0), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedPostgresFailure("interrupted while running " + command.get(0), e);
    }
  }

  /** What a program says; fails unless it ends well. */
  static String output(List<String> command) {
    Result result = run(command);
    if (result.exit() != 0) {
      throw new EmbeddedPostgresFailure(command.get(0) + " failed: " + result.said().strip());
    }
    return result.said();
  }
}
