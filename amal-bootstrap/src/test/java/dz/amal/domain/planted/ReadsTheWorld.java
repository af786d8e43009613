package dz.amal.domain.planted;

import java.time.Instant;
import java.util.UUID;

/** Breaks a rule on purpose; see ArchitectureTest. */
final class ReadsTheWorld {

  private ReadsTheWorld() {}

  static String world() {
    return Instant.now() + System.getenv("HOME") + UUID.randomUUID() + Math.random();
  }
}
