package dz.amal.credentials.planted;

import dz.amal.http.request.Json;

/** Breaks a rule on purpose; see ArchitectureTest. */
final class KnowsAnotherAdapter {

  private KnowsAnotherAdapter() {}

  static Json json() {
    return new Json();
  }
}
