package dz.amal.domain.planted;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Breaks a rule on purpose; see ArchitectureTest. */
final class KnowsAFramework {

  private KnowsAFramework() {}

  static Logger logger() {
    return LoggerFactory.getLogger(KnowsAFramework.class);
  }
}
