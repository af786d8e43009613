package dz.amal.llm.offline;

/** Thrown when a glossary breaks a rule; the message names the file, the line and the rule. */
public final class InvalidGlossary extends RuntimeException {

  InvalidGlossary(String file, int line, String rule) {
    super(file + ", line " + line + ": " + rule);
  }
}
