package dz.amal.domain.decision;

import dz.amal.domain.ticket.TicketCategory;
import java.util.Comparator;
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
