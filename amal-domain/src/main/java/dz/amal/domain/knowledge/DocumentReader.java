package dz.amal.domain.knowledge;

import dz.amal.domain.kernel.InvalidValue;
import java.nio.file.Path;

/** Reads the text out of a file that somebody brings in. Implementations are thread-safe. */
@FunctionalInterface
public interface DocumentReader {

  /**
   * What the file says.
   *
   * @param name the file's own name, whose ending tells its format where its bytes do not
   * @param file where its bytes are
   * @throws InvalidValue on {@code file}, if it cannot be used, with the rule it breaks; the rule
   *     repeats nothing of what the file holds
   * @throws java.io.UncheckedIOException if it cannot be read from where it is
   */
  ReadDocument read(String name, Path file);
}
