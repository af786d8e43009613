package dz.amal.memory;

import dz.amal.domain.apikey.ApiKeyId;
import dz.amal.domain.completion.CompletionThreads;
import dz.amal.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the conversations of programs stand, in memory. */
public final class InMemoryCompletionThreads implements CompletionThreads {

  /** Where one stands. */
  record Kept(
      ConversationId conversation,
      ApiKeyId key,
      String requestHash,
      Optional<String> historyHash,
      Instant usedAt) {

    boolean standsAt(ApiKeyId itsKey, String history) {
      return key.equals(itsKey) && historyHash.equals(Optional.of(history));
    }
  }

  private final InMemoryDatabase database;

  /** The threads of this database. */
  public InMemoryCompletionThreads(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void begin(ApiKeyId key, ConversationId conversation, String requestHash, Instant now) {
    database.units.run(
        () -> {
          database.apiKeys.require(key);
          database.conversations.require(conversation);
          database.threads.add(
              conversation, new Kept(conversation, key, requestHash, Optional.empty(), now));
        });
  }

  @Override
  public Optional<ConversationId> find(ApiKeyId key, String historyHash) {
    return database.units.call(
        () ->
            those(thread -> thread.standsAt(key, historyHash))
                .min(Comparator.comparing(Kept::usedAt))
                .map(Kept::conversation));
  }

  @Override
  public Optional<ConversationId> goOn(
      ApiKeyId key, String historyHash, String requestHash, Instant now) {
    return database.units.call(
        () -> {
          Optional<ConversationId> found = find(key, historyHash);
          found.ifPresent(
              conversation ->
                  database.threads.put(
                      conversation,
                      new Kept(conversation, key, requestHash, Optional.empty(), now)));
          return found;
        });
  }

  @Override
  public Optional<ConversationId> ofRequest(ApiKeyId key, String requestHash, Instant since) {
    return database.units.call(
        () ->
            those(thread -> thread.key().equals(key) && thread.requestHash().equals(requestHash))
                .filter(thread -> !thread.usedAt().isBefore(since))
                .max(Comparator.comparing(Kept::usedAt))
                .map(Kept::conversation));
  }

  @Override
  public void standsAt(
      ConversationId conversation, String requestHash, String historyHash, Instant now) {
    database.units.run(
        () ->
            database
                .threads
                .find(conversation)
                .filter(thread -> thread.requestHash().equals(requestHash))
                .ifPresent(
                    thread ->
                        database.threads.put(
                            conversation,
                            new Kept(
                                conversation,
                                thread.key(),
                                requestHash,
                                Optional.of(historyHash),
                                now))));
  }

  private Stream<Kept> those(Predicate<Kept> which) {
    return database.threads.rows().filter(which);
  }
}
