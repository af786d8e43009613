package dz.amal.llm.offline.training;

import dz.amal.llm.offline.TrainingManifest;

/**
 * Which messages of {@code decisions.jsonl} are held out of training: a fifth, by a hash of the
 * folded text. The rule stays the same for ever, or figures of two versions could not be compared.
 * All messages of other files are trained on. Pure functions.
 */
public final class Split {

  private static final int ONE_IN = 5;

  private Split() {}

  /** Whether the models must not be trained on this text, nor on a spelling variant of it. */
  public static boolean isHeldOut(String text) {
    String start = TrainingManifest.fingerprint(text).substring(0, 7);
    return Integer.parseInt(start, 16) % ONE_IN == 0;
  }
}
