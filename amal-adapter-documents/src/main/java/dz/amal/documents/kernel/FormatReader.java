package dz.amal.documents.kernel;

import dz.amal.domain.knowledge.ReadDocument;
import java.io.IOException;

/** Reads one format. */
@FunctionalInterface
public interface FormatReader {

  /**
   * What the file says.
   *
   * @throws dz.amal.domain.kernel.InvalidValue on {@code file}, if it knows what is wrong
   * @throws IOException if the file is broken; so does any other exception say
   */
  ReadDocument read(GivenFile file) throws IOException;
}
