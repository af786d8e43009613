package dz.amal.postgres.planted;

import dz.amal.http.request.Json;

/** Breaks a rule on purpose; see ArchitectureTest. */
final class KnowsTheWeb {

  private KnowsTheWeb() {}

  static Json json() {
    return new Json();
  }
}
