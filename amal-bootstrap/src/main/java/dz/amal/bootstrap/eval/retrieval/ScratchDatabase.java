package dz.amal.bootstrap.eval.retrieval;

import dz.amal.bootstrap.World;
import dz.amal.bootstrap.keys.KeyRing;
import dz.amal.domain.kernel.TokenSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.store.Stores;
import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.PostgresDatabase;
import dz.amal.postgres.Schema;
import dz.amal.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A database of its own, in a temporary directory that goes with it. */
public final class ScratchDatabase implements AutoCloseable {

  private static final String NAME = "amal_scratch";

  private final Path directory;
  private final EmbeddedPostgres server;
  private final PostgresDatabase pool;
  private final KeyRing keys = KeyRing.begin(World.real());

  /** Starts it, with an empty schema. */
  public ScratchDatabase(Optional<Path> programs, TokenSource passwords) {
    directory = newDirectory();
    server = EmbeddedPostgres.openThrowAway(directory, programs, passwords);
    server.createDatabase(NAME);
    PostgresAddress owner =
        new PostgresAddress(server.jdbcUrl(NAME), EmbeddedPostgres.USER, server.password());
    new Schema(owner).migrate();
    pool = PostgresDatabase.open(owner);
  }

  private static Path newDirectory() {
    try {
      return Files.createTempDirectory("amal-scratch");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its transactions. */
  public Transactions transactions() {
    return stores().transactions();
  }

  Stores stores() {
    return pool.stores(keys);
  }

  @Override
  public void close() {
    pool.close();
    server.close();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
