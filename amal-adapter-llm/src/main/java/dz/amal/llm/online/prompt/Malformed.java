package dz.amal.llm.online.prompt;

/** Thrown when a model's output is not what was agreed on. Its message holds no word of it. */
public final class Malformed extends RuntimeException {

  /** Says in constant words what is wrong, so that the model can do better. */
  public Malformed(String complaint) {
    super(complaint, null, false, false);
  }

  /** What is wrong. */
  public String complaint() {
    return String.valueOf(getMessage());
  }
}
