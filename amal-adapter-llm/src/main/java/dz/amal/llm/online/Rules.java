package dz.amal.llm.online;

import dz.amal.llm.online.prompt.Prompt;
import dz.amal.llm.online.prompt.PromptEcho;

/**
 * The rules that a model is given, and what listens for them in its answers; made once, and used by
 * every turn. Immutable.
 *
 * @param id of the prompt, with its hash
 */
record Rules(Prompt prompt, String id, PromptEcho echo) {

  static Rules of(Prompt prompt) {
    return new Rules(prompt, prompt.id(), new PromptEcho(prompt, Prompt.repair()));
  }

  String text() {
    return prompt.text();
  }
}
