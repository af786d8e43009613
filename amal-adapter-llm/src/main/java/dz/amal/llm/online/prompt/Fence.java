package dz.amal.llm.online.prompt;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Keeps data apart from what a model is to do: it stands between two lines with a mark that nobody
 * can guess, and nothing in it looks like such a line. One for each call.
 *
 * @param mark 128 random bits in hexadecimal digits
 */
public record Fence(String mark) {

  private static final int BYTES = 16;

  /** A fence with a new mark. */
  public static Fence of(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Fence(HexFormat.of().formatHex(bytes));
  }

  /** The data between its two lines. */
  public String around(String what, String data) {
    return "<<<"
        + what
        + " "
        + mark
        + ">>>\n"
        + harmless(data)
        + "\n<<<end of "
        + what
        + " "
        + mark
        + ">>>";
  }

  /** Whether a text shows the mark. */
  public boolean isShownBy(String text) {
    return text.contains(mark);
  }

  /** Without what a fence is made of, and without what some models take for a change of speaker. */
  private static String harmless(String data) {
    return data.replace("<<<", "‹‹‹")
        .replace(">>>", "›››")
        .replace("<|", "‹|")
        .replace("|>", "|›")
        .replace("[INST]", "(INST)")
        .replace("[/INST]", "(/INST)");
  }

  @Override
  public String toString() {
    return "Fence[]"; // a mark that is known can be imitated
  }
}
