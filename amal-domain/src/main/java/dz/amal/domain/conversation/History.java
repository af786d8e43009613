package dz.amal.domain.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What a model is told of a conversation, where not all of it fits. Pure functions. */
public final class History {

  private History() {}

  /**
   * The exchanges that fit, in their order. What a person came with, and that they were in danger,
   * is kept first; then what was said last.
   *
   * @param exchanges the oldest first
   * @param budget in tokens, 0 or more
   * @param tokens how many an exchange takes
   */
  public static List<Exchange> within(
      List<Exchange> exchanges, int budget, ToIntFunction<Exchange> tokens) {
    List<Integer> kept = new ArrayList<>();
    int left = budget;
    for (int at : mostNeededFirst(exchanges)) {
      int cost = tokens.applyAsInt(exchanges.get(at));
      if (cost <= left) {
        left -= cost;
        kept.add(at);
      } else if (!isNeeded(exchanges, at)) {
        break; // a gap in what was said last would read as if one followed from the other
      }
    }
    return kept.stream().sorted().map(exchanges::get).toList();
  }

  private static List<Integer> mostNeededFirst(List<Exchange> exchanges) {
    List<Integer> order = new ArrayList<>();
    int last = exchanges.size() - 1;
    IntStream.rangeClosed(0, last).filter(at -> isNeeded(exchanges, at)).forEach(order::add);
    IntStream.rangeClosed(0, last)
        .map(at -> last - at)
        .filter(at -> !isNeeded(exchanges, at))
        .forEach(order::add);
    return order;
  }

  private static boolean isNeeded(List<Exchange> exchanges, int at) {
    return at == 0 || exchanges.get(at).isCrisis();
  }
}
