package dz.amal.domain.oncall;

import dz.amal.domain.identity.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who is alerted next. Up the chain until somebody answers, and from its beginning again when
 * nobody has; within a step, whoever was alerted longest ago. Nobody gets more than so many new
 * crises one after the other while somebody else is on call.
 *
 * @param mostInARow 1 or more
 */
public record AlertOrder(int mostInARow) {

  public AlertOrder {
    if (mostInARow < 1) {
      throw new IllegalArgumentException("somebody has to be alerted");
    }
  }

  /**
   * The next to be alerted about a crisis; empty when nobody is on call.
   *
   * @param chain those on call now, by step
   * @param alerted who was alerted about this crisis, the latest first
   * @param firstAlerts who was first alerted about the crises before, the latest first
   */
  public Optional<UserId> next(
      List<List<UserId>> chain, List<UserId> alerted, List<UserId> firstAlerts) {
    List<UserId> order = order(chain, alerted.isEmpty() ? firstAlerts : alerted);
    if (order.isEmpty()) {
      return Optional.empty();
    }
    if (alerted.isEmpty()) {
      return Optional.of(first(order, firstAlerts));
    }
    return order.stream()
        .filter(person -> !alerted.contains(person))
        .findFirst()
        .or(() -> order.stream().max(Comparator.comparingInt(alerted::indexOf)));
  }

  private UserId first(List<UserId> order, List<UserId> firstAlerts) {
    UserId candidate = order.get(0);
    List<UserId> latest = firstAlerts.stream().limit(mostInARow).toList();
    boolean hasHadEnough =
        latest.size() == mostInARow && latest.stream().allMatch(candidate::equals);
    return hasHadEnough && order.size() > 1 ? order.get(1) : candidate;
  }

  private static List<UserId> order(List<List<UserId>> chain, List<UserId> alerts) {
    List<UserId> order = new ArrayList<>();
    for (List<UserId> step : chain) {
      step.stream()
          .filter(person -> !order.contains(person))
          .sorted(Comparator.comparingInt((UserId person) -> -lastIn(alerts, person)))
          .forEach(order::add);
    }
    return order;
  }

  /** How many alerts ago; never counts as longest. */
  private static int lastIn(List<UserId> alerts, UserId person) {
    int index = alerts.indexOf(person);
    return index < 0 ? Integer.MAX_VALUE : index;
  }
}
