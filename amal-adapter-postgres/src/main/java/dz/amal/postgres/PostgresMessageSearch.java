package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.CONVERSATIONS;
import static dz.amal.postgres.generated.public_.Tables.MESSAGES;
import static dz.amal.postgres.generated.public_.Tables.SUPPORT_TICKETS;

import dz.amal.domain.conversation.FoundMessage;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageSearch;
import dz.amal.domain.conversation.SearchWords;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.language.TextSpan;
import dz.amal.domain.language.WordSpans;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Full text in three languages over {@code messages}, and trigrams where that finds nothing.
 *
 * <p>Which words of a message have matched is asked of the database too: it alone knows its stems.
 */
final class PostgresMessageSearch implements MessageSearch {

  /** How words are compared: which messages match, and which single words. */
  private enum Comparison {
    WORDS(
        "ops.message_words({0}) @@ ops.message_query({1})",
        // The words asked for, each by itself.
        "ops.message_words({0}) @@ replace(ops.message_query({1})::text, '&', '|')::tsquery"),
    SIMILAR_WORDS(
        "ops.fold_text({1}) <% ops.fold_text({0})", "ops.fold_text({0}) <% ops.fold_text({1})");

    private final String message;
    private final String word;

    Comparison(String message, String word) {
      this.message = message;
      this.word = word;
    }
  }

  /** A quarter of the pool at most: searches must leave connections for storing messages. */
  private static final int AT_ONCE = 5;

  private static final int TIMEOUT_SECONDS = 10;

  private final DSLContext sql;
  private final Semaphore searches = new Semaphore(AT_ONCE);

  PostgresMessageSearch(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Page<FoundMessage> inConversationsOf(UserId owner, SearchWords words, PageRequest page) {
    return search(CONVERSATIONS.USER_ID.eq(owner.value()), words, page);
  }

  @Override
  public Page<FoundMessage> inConversationsWithTickets(SearchWords words, PageRequest page) {
    return search(hasTicket(), words, page);
  }

  private static Condition hasTicket() {
    return DSL.exists(
        DSL.selectOne()
            .from(SUPPORT_TICKETS)
            .where(
                SUPPORT_TICKETS.CONVERSATION_ID.eq(CONVERSATIONS.ID),
                SUPPORT_TICKETS.DELETED_AT.isNull()));
  }

  private Page<FoundMessage> search(Condition scope, SearchWords words, PageRequest page) {
    searches.acquireUninterruptibly();
    try {
      Page<Message> exact = messages(Comparison.WORDS, scope, words, page);
      return exact.items().isEmpty()
          ? marked(
              Comparison.SIMILAR_WORDS,
              messages(Comparison.SIMILAR_WORDS, scope, words, page),
              words)
          : marked(Comparison.WORDS, exact, words);
    } finally {
      searches.release();
    }
  }

  private Page<Message> messages(
      Comparison comparison, Condition scope, SearchWords words, PageRequest page) {
    return Page.cut(
        toSql(comparison, scope, words, page)
            .queryTimeout(TIMEOUT_SECONDS)
            .fetchInto(MESSAGES)
            .map(PostgresMessages::toDomain),
        page.limit(),
        Message::cursor);
  }

  private ResultQuery<Record> toSql(
      Comparison comparison, Condition scope, SearchWords words, PageRequest page) {
    return sql.select(MESSAGES.fields())
        .from(MESSAGES)
        .join(CONVERSATIONS)
        .on(CONVERSATIONS.ID.eq(MESSAGES.CONVERSATION_ID))
        .where(
            DSL.condition(comparison.message, MESSAGES.CONTENT, DSL.val(words.value())),
            scope,
            MESSAGES.DELETED_AT.isNull(),
            CONVERSATIONS.DELETED_AT.isNull(),
            Paging.before(page, MESSAGES.CREATED_AT, MESSAGES.ID))
        .orderBy(MESSAGES.CREATED_AT.desc(), MESSAGES.ID.desc())
        .limit(page.limit() + 1);
  }

  /** The queries by words and by similar words, which a test lets the planner explain. */
  List<ResultQuery<Record>> forTheTeam(SearchWords words, PageRequest page) {
    return Arrays.stream(Comparison.values())
        .<ResultQuery<Record>>map(comparison -> toSql(comparison, hasTicket(), words, page))
        .toList();
  }

  private Page<FoundMessage> marked(Comparison comparison, Page<Message> page, SearchWords words) {
    Set<String> matching = matching(comparison, wordsIn(page.items()), words);
    return new Page<>(
        page.items().stream()
            .map(message -> new FoundMessage(message, spans(message.text().value(), matching)))
            .toList(),
        page.next());
  }

  private static Set<String> wordsIn(List<Message> messages) {
    Set<String> words = new HashSet<>();
    for (Message message : messages) {
      String text = message.text().value();
      WordSpans.of(text).forEach(span -> words.add(span.in(text)));
    }
    return words;
  }

  private Set<String> matching(Comparison comparison, Set<String> words, SearchWords asked) {
    if (words.isEmpty()) {
      return Set.of();
    }
    Field<String> word = DSL.field(DSL.name("word"), SQLDataType.CLOB);
    return sql.select(word)
        .from("unnest({0}) AS word", DSL.val(words.toArray(new String[0])))
        .where(DSL.condition(comparison.word, word, DSL.val(asked.value())))
        .fetchSet(word);
  }

  private static List<TextSpan> spans(String text, Set<String> matching) {
    return WordSpans.of(text).stream().filter(span -> matching.contains(span.in(text))).toList();
  }
}
