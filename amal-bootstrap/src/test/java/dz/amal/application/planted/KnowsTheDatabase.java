package dz.amal.application.planted;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Breaks a rule on purpose; see ArchitectureTest. */
final class KnowsTheDatabase {

  private KnowsTheDatabase() {}

  static DSLContext sql() {
    return DSL.using("none");
  }
}
