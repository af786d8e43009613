package dz.amal.memory;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.FoundMessage;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageSearch;
import dz.amal.domain.conversation.SearchWords;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.language.FoldedText;
import dz.amal.domain.language.Folding;
import dz.amal.domain.language.TextSpan;
import dz.amal.domain.language.WordSpans;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Search in memory: every word asked for must be there, folded but not stemmed. */
public final class InMemoryMessageSearch implements MessageSearch {

  private final InMemoryDatabase database;

  /** In the messages of this database. */
  public InMemoryMessageSearch(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Page<FoundMessage> inConversationsOf(UserId owner, SearchWords words, PageRequest page) {
    return search(
        id -> database.conversations.find(id).filter(found -> found.belongsTo(owner)).isPresent(),
        words,
        page);
  }

  @Override
  public Page<FoundMessage> inConversationsWithTickets(SearchWords words, PageRequest page) {
    return search(this::hasTicket, words, page);
  }

  private boolean hasTicket(ConversationId conversation) {
    return database
        .tickets
        .rows()
        .anyMatch(ticket -> ticket.conversation().filter(conversation::equals).isPresent());
  }

  private Page<FoundMessage> search(
      Predicate<ConversationId> scope, SearchWords words, PageRequest page) {
    List<String> asked = FoldedText.of(words.value()).wordsOnly();
    return database.units.call(
        () -> {
          Page<FoundMessage> exact = search(scope, asked, String::equals, page);
          return exact.items().isEmpty() ? search(scope, asked, Trigrams::areSimilar, page) : exact;
        });
  }

  private Page<FoundMessage> search(
      Predicate<ConversationId> scope,
      List<String> asked,
      BiPredicate<String, String> isSame,
      PageRequest page) {
    Page<Message> found =
        CursorOrder.NEWEST_FIRST.page(
            database
                .messages
                .rows()
                .filter(message -> isVisible(message) && scope.test(message.conversation()))
                .filter(message -> hasAll(message, asked, isSame)),
            Message::cursor,
            page);
    return new Page<>(
        found.items().stream()
            .map(message -> new FoundMessage(message, matches(message, asked, isSame)))
            .toList(),
        found.next());
  }

  private boolean isVisible(Message message) {
    return database.deletions.find(message.conversation()).isEmpty();
  }

  private static boolean hasAll(
      Message message, List<String> asked, BiPredicate<String, String> isSame) {
    List<String> words = FoldedText.of(message.text().value()).wordsOnly();
    return !asked.isEmpty()
        && asked.stream().allMatch(ask -> words.stream().anyMatch(word -> isSame.test(ask, word)));
  }

  private static List<TextSpan> matches(
      Message message, List<String> asked, BiPredicate<String, String> isSame) {
    String text = message.text().value();
    return WordSpans.of(text).stream()
        .filter(
            span -> {
              String word = Folding.fold(span.in(text));
              return asked.stream().anyMatch(ask -> isSame.test(ask, word));
            })
        .toList();
  }
}
