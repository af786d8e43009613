package dz.amal.domain.kernel;

import java.util.UUID;

/** Where new ids come from. Implementations are thread-safe and never repeat themselves. */
@FunctionalInterface
public interface IdSource {

  /** A new id; in production a UUIDv7, so that ids sort by the time they were made. */
  UUID next();
}
