package dz.amal.llm.planted;

import io.javalin.Javalin;

/** Breaks a rule on purpose; see ArchitectureTest. */
final class KnowsTheWeb {

  private KnowsTheWeb() {}

  static Javalin javalin() {
    return Javalin.create();
  }
}
