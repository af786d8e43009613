package dz.amal.domain.decision;

import dz.amal.domain.ticket.TicketCategory;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a classifier thinks of a message.
 *
 * @param model the classifier's name and version
 * @param intents a probability for each intent, 0 to 1, together 1
 * @param categories a probability for each category a ticket would have, 0 to 1, together 1
 */
public record IntentEstimate(
    String model, Map<Intent, Double> intents, Map<TicketCategory, Double> categories) {

  /** Ties are broken, since the order of a map differs from run to run. */
  private static final Comparator<Map.Entry<TicketCategory, Double>> LIKELIEST_THEN_FIRST =
      Map.Entry.<TicketCategory, Double>comparingByValue()
          .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()));

  public IntentEstimate {
    intents = Map.copyOf(intents);
    categories = Map.copyOf(categories);
  }

  /** How likely the intent is; 0 if the classifier does not know it. */
  public double of(Intent intent) {
    return intents.getOrDefault(intent, 0.0);
  }

  /**
   * The same, but with a crisis and a wish for a human at least as likely as another estimate says:
   * what one estimate has seen of a need, the other does not take away. The remaining intents share
   * what is left in the same proportions; a crisis comes first where both do not fit.
   */
  public IntentEstimate noLessInNeedThan(IntentEstimate other) {
    double crisis = Math.max(of(Intent.CRISIS), other.of(Intent.CRISIS));
    double human = Math.min(1 - crisis, Math.max(of(Intent.HUMAN), other.of(Intent.HUMAN)));
    double others = 1 - of(Intent.CRISIS) - of(Intent.HUMAN);
    double left = Math.max(0, 1 - crisis - human); // a rounding error below 0 is none
    Map<Intent, Double> shared = new EnumMap<>(Intent.class);
    intents.forEach(
        (intent, likely) -> shared.put(intent, others <= 0 ? 0 : likely / others * left));
    shared.put(Intent.CRISIS, crisis);
    shared.put(Intent.HUMAN, human);
    return new IntentEstimate(model, shared, categories);
  }

  /**
   * The most likely category other than crisis, which is a decision and not a guess; of equally
   * likely ones the first.
   */
  public TicketCategory likelyCategory() {
    return categories.entrySet().stream()
        .filter(entry -> entry.getKey() != TicketCategory.CRISIS)
        .max(LIKELIEST_THEN_FIRST)
        .map(Map.Entry::getKey)
        .orElse(TicketCategory.GENERAL);
  }
}
