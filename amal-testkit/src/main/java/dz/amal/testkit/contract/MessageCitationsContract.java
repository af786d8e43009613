package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.MessageCitations;
import dz.amal.domain.knowledge.QuoteSpan;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.fixture.Directions;
import dz.amal.testkit.fixture.NastyTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link MessageCitations} promise. */
public interface MessageCitationsContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void keepsCitationsInReadingOrder() {
    Given given = new Given(stores());
    Message reply = aReply(given);
    Citation first = aCitation(given, "first", 0.25);
    Citation second = aCitation(given, "second", 0.75);
    Citation third = aCitation(given, "third", -0.5);
    stores().citations().add(reply.id(), List.of(third, first, second));

    assertThat(stores().citations().of(List.of(reply.id())))
        .isEqualTo(Map.of(reply.id(), List.of(third, first, second)));
  }

  @Test
  default void keepsSeveralQuotesOfOneChunk() {
    Given given = new Given(stores());
    Message reply = aReply(given);
    Citation one = aCitation(given, "one sentence", 0.5);
    Citation another = quoting(one, "another sentence");
    stores().citations().add(reply.id(), List.of(one, another, one));

    assertThat(stores().citations().of(List.of(reply.id())))
        .isEqualTo(Map.of(reply.id(), List.of(one, another, one)));
  }

  @Test
  default void keepsEveryQuoteUnchanged() {
    Given given = new Given(stores());
    Message reply = aReply(given);
    Citation any = aCitation(given, "any", 0.5);
    List<Citation> all = NastyTexts.all().stream().map(text -> quoting(any, text)).toList();
    stores().citations().add(reply.id(), all);

    assertThat(stores().citations().of(List.of(reply.id()))).isEqualTo(Map.of(reply.id(), all));
  }

  @Test
  default void findsThoseOfTheRepliesAskedFor() {
    Given given = new Given(stores());
    Message reply = aReply(given);
    Message other = aReply(given);
    Message notAsked = aReply(given);
    Citation citation = aCitation(given, "quote", 0.5);
    stores().citations().add(reply.id(), List.of(citation));
    stores().citations().add(other.id(), List.of(citation, citation));
    stores().citations().add(notAsked.id(), List.of(citation));

    assertThat(stores().citations().of(List.of(reply.id(), other.id(), reply.id())))
        .isEqualTo(Map.of(reply.id(), List.of(citation), other.id(), List.of(citation, citation)));
  }

  @Test
  default void leavesOutRepliesWithoutAny() {
    Given given = new Given(stores());
    Message without = aReply(given);
    stores().citations().add(without.id(), List.of());
    MessageId unknown = new MessageId(given.ids().next());

    assertThat(stores().citations().of(List.of(without.id(), unknown))).isEmpty();
    assertThat(stores().citations().of(List.of())).isEmpty();
  }

  @Test
  default void refusesCitationsOfAReplyThatWasNotStored() {
    Given given = new Given(stores());
    Citation citation = aCitation(given, "quote", 0.5);
    MessageId unknown = new MessageId(given.ids().next());

    assertThatThrownBy(() -> stores().citations().add(unknown, List.of(citation)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  default void keepsAllCitationsOrNone() {
    Given given = new Given(stores());
    Message reply = aReply(given);
    Citation holds = aCitation(given, "quote", 0.5);
    Citation invented =
        new Citation(
            holds.document(),
            holds.title(),
            new ChunkId(given.ids().next()),
            0,
            0.5,
            "quote",
            Optional.empty());

    assertThatThrownBy(() -> stores().citations().add(reply.id(), List.of(holds, invented)))
        .isInstanceOf(RuntimeException.class);
    assertThat(stores().citations().of(List.of(reply.id()))).isEmpty();
  }

  private static Message aReply(Given given) {
    return given.aReplyIn(given.aConversation().id());
  }

  private static Citation aCitation(Given given, String quote, double similarity) {
    Document document = given.library().anApprovedDocument();
    EmbeddedChunk chunk = given.aChunkOf(document, Directions.along(0));
    return new Citation(
        document.id(),
        document.title(),
        chunk.id(),
        chunk.chunk().index(),
        similarity,
        quote,
        Optional.of(new QuoteSpan(1, 2, 3)));
  }

  private static Citation quoting(Citation citation, String quote) {
    return new Citation(
        citation.document(),
        citation.title(),
        citation.chunk(),
        citation.chunkIndex(),
        citation.similarity(),
        quote,
        Optional.empty());
  }
}
