package dz.amal.http.planted;

import com.openai.client.OpenAIClient;

/** Breaks a rule on purpose; see ArchitectureTest. */
final class KnowsModels {

  private KnowsModels() {}

  static void hangUp(OpenAIClient client) {
    client.close();
  }
}
