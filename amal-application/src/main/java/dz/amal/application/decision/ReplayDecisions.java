package dz.amal.application.decision;

import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.DecisionEngine;
import dz.amal.domain.decision.DecisionLog;
import dz.amal.domain.decision.DecisionRecord;
import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.decision.Signals;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Decides again about what was decided before, from the stored signals, under another policy or
 * with another classifier. Reads, and changes nothing.
 */
public final class ReplayDecisions {

  private static final int AT_ONCE = 100;

  private final DecisionLog log;
  private final Messages messages;

  /** Wires the use case. */
  public ReplayDecisions(DecisionLog log, Messages messages) {
    this.log = log;
    this.messages = messages;
  }

  /**
   * A decision and what it would be.
   *
   * @param logged what was decided then
   * @param replayed what would be decided now
   */
  public record Replayed(DecisionRecord logged, Decision replayed) {

    /** Whether a human would no longer be brought in. */
    public boolean isToRag() {
      return logged.decision().bringsHuman() && !replayed.bringsHuman();
    }

    /** Whether a human would be brought in now. */
    public boolean isToSupport() {
      return !logged.decision().bringsHuman() && replayed.bringsHuman();
    }

    /** Whether what was a crisis would be none. */
    public boolean lowersCrisis() {
      return logged.decision().isCrisis() && !replayed.isCrisis();
    }

    /** Whether what was no crisis would be one. */
    public boolean raisesCrisis() {
      return !logged.decision().isCrisis() && replayed.isCrisis();
    }

    /** Whether anything of that is so. */
    public boolean isFlip() {
      return isToRag() || isToSupport() || lowersCrisis() || raisesCrisis();
    }
  }

  /**
   * Replays, the oldest first.
   *
   * @param since only what was decided from then on
   * @param classifier asked again about each message that one was asked about. A message that was
   *     deleted meanwhile keeps its old estimate, and so does one that goes on from another, which
   *     was estimated together with it. Without a classifier all keep theirs
   * @param each told of every decision
   */
  public void handle(
      Instant since,
      DecisionEngine engine,
      Optional<IntentClassifier> classifier,
      Consumer<Replayed> each) {
    Optional<Cursor> after = Optional.empty();
    do {
      Page<DecisionRecord> page = log.since(since, new PageRequest(AT_ONCE, after));
      page.items()
          .forEach(
              logged ->
                  each.accept(new Replayed(logged, engine.decide(signals(logged, classifier)))));
      after = page.next();
    } while (after.isPresent());
  }

  private Signals signals(DecisionRecord logged, Optional<IntentClassifier> classifier) {
    Signals stored = logged.signals();
    if (classifier.isEmpty() || stored.intent().isEmpty() || stored.cues().followsUp()) {
      return stored;
    }
    Optional<Message> asked = messages.find(logged.message());
    return asked
        .map(message -> classifier.get().estimate(message.text().value()))
        .map(stored::withIntent)
        .orElse(stored);
  }
}
