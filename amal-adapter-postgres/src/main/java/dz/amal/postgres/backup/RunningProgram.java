package dz.amal.postgres.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A program that runs; it does not outlive this process, nor {@link #close()}. */
final class RunningProgram implements AutoCloseable {

  private static final long LOOK_MILLIS = 200;

  private final String name;
  private final Process process;
  private final Path complaints;
  private final Thread end;

  RunningProgram(String name, Process process, Path complaints) {
    this.name = name;
    this.process = process;
    this.complaints = complaints;
    this.end = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(end);
  }

  Process process() {
    return process;
  }

  /** Waits for its end, and tells meanwhile how far it has come. */
  void await(Progress progress, LongSupplier howFar) {
    while (!hasEnded(Duration.ofMillis(LOOK_MILLIS))) {
      progress.reach(howFar.getAsLong());
    }
    progress.reach(howFar.getAsLong());
    check();
  }

  /** Waits for its end. */
  void await() {
    while (!hasEnded(Duration.ofHours(1))) {
      // a backup takes as long as it takes
    }
    check();
  }

  private void check() {
    if (process.exitValue() != 0) {
      throw new BackupFailed(name + " failed. It says: " + complaint());
    }
  }

  /** Waits, but not longer than this. */
  boolean hasEnded(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackupFailed("interrupted while waiting for " + name, e);
    }
  }

  /** The first line of what it complains of; without values, which an operator need not see. */
  String complaint() {
    try {
      return Complaint.in(Files.readString(complaints, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return "nothing";
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
      Files.deleteIfExists(complaints);
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | IllegalStateException e) {
      // A file in the directory for temporary files stays, or the process is ending anyway.
    }
  }
}
