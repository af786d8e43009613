package dz.amal.llm.online.prompt;

import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Keeps data apart from what a model is to do: it stands between two lines with a mark that nobody
 * can guess, and nothing in it looks like such a line. One for each call.
 *
 * @param mark 128 random bits in hexadecimal digits
 */
public record Fence(String mark) {

  private static final int BYTES = 16;
  private static final int RUN = 12;
  private static final Pattern BETWEEN = Pattern.compile("[^0-9A-Za-z]+");

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

  /**
   * Whether a text shows what a fence is made of, real or imitated: three brackets in a row, or as
   * much of the mark as is no accident, twelve digits in a row, in capitals or not, whatever stands
   * between them.
   */
  public boolean isShownBy(String text) {
    return text.contains("<<<") || text.contains(">>>") || isMarkShownBy(text);
  }

  private boolean isMarkShownBy(String text) {
    String shown = BETWEEN.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    int run = Math.min(RUN, mark.length());
    return IntStream.rangeClosed(0, mark.length() - run)
        .mapToObj(from -> mark.substring(from, from + run))
        .anyMatch(shown::contains);
  }

  /** Without what a fence is made of, and without what some models take for a change of speaker. */
  private static String harmless(String data) {
    return data.replace("<<<", "‹‹‹")
        .replace(">>>", "›››")
        .replace("<|", "‹|")
        .replace("|>", "|›")
        .replace("<｜", "‹｜")
        .replace("｜>", "｜›")
        .replace("<<SYS>>", "‹‹SYS››")
        .replace("<</SYS>>", "‹‹/SYS››")
        .replace("<start_of_turn>", "‹start_of_turn›")
        .replace("<end_of_turn>", "‹end_of_turn›")
        .replace("[INST]", "(INST)")
        .replace("[/INST]", "(/INST)");
  }

  @Override
  public String toString() {
    return "Fence[]"; // a mark that is known can be imitated
  }
}
