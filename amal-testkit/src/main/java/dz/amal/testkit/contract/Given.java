package dz.amal.testkit.contract;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.decision.DecisionRecord;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.Ticket;
import dz.amal.testkit.CountingIds;
import dz.amal.testkit.fixture.Chats;
import dz.amal.testkit.fixture.Decisions;
import dz.amal.testkit.fixture.Desk;
import dz.amal.testkit.fixture.Library;
import dz.amal.testkit.fixture.People;
import java.util.List;

/**
 * What is already stored when a test begins. Each method keeps what it makes, so that foreign keys
 * hold; the fixtures beside them make values that are not stored. One for each test. Thread-safe.
 */
public final class Given {

  private final Stores stores;
  private final IdSource ids = new CountingIds();
  private final People people = new People(ids);
  private final Chats chats = new Chats(ids);
  private final Desk desk = new Desk(ids);
  private final Library library = new Library(ids);
  private final Decisions decisions = new Decisions(ids);

  /** Keeps what it makes in these stores. */
  public Given(Stores stores) {
    this.stores = stores;
  }

  /** A stored guest. */
  public User aGuest() {
    User guest = people.aGuest();
    stores.users().add(guest);
    return guest;
  }

  /** Somebody of the team, stored. */
  public User anAgent() {
    return ofTeam(Role.AGENT);
  }

  /** Somebody of the team with this role, stored. */
  public User ofTeam(Role role) {
    User member = people.ofTeam(role);
    stores.users().add(member);
    return member;
  }

  /** A stored conversation of a stored guest. */
  public Conversation aConversation() {
    return aConversationOf(aGuest().id());
  }

  /** A stored conversation. */
  public Conversation aConversationOf(UserId owner) {
    Conversation conversation = chats.aConversationOf(owner);
    stores.conversations().add(conversation);
    return conversation;
  }

  /** A stored message of a person, in a conversation of its own. */
  public Message aMessage() {
    return aMessageIn(aConversation().id());
  }

  /** A stored message of a person. */
  public Message aMessageIn(ConversationId conversation) {
    return kept(chats.aMessageIn(conversation));
  }

  /** A stored reply to a stored message, with the decision that explains it. */
  public Message aReplyIn(ConversationId conversation) {
    Message reply = chats.aReplyIn(conversation);
    keep(reply, decisions.aDecisionAbout(aMessageIn(conversation), reply));
    return reply;
  }

  /** Stores a reply together with its decision, as no store takes one without the other. */
  public void keep(Message reply, DecisionRecord decision) {
    stores
        .transactions()
        .runInTransaction(
            () -> {
              stores.messages().add(reply);
              stores.decisions().add(decision);
            });
  }

  /** A stored ticket. */
  public Ticket aTicketOf(UserId owner) {
    Ticket ticket = desk.aTicketOf(owner);
    stores.tickets().add(ticket);
    return ticket;
  }

  /** The document stored with one chunk, which holds all of it. */
  public EmbeddedChunk aChunkOf(Document document, Embedding embedding) {
    return aChunkOf(document, embedding, Library.MODEL);
  }

  /** The document stored with one chunk, which holds all of it, embedded by this model. */
  public EmbeddedChunk aChunkOf(Document document, Embedding embedding, String model) {
    EmbeddedChunk chunk = library.aChunkOf(document, embedding, model);
    stores.documents().add(document, List.of(chunk));
    return chunk;
  }

  /** New ids, different from all that were given here. */
  public IdSource ids() {
    return ids;
  }

  /** Users that are not stored. */
  public People people() {
    return people;
  }

  /** Conversations and messages that are not stored. */
  public Chats chats() {
    return chats;
  }

  /** Tickets and notifications that are not stored. */
  public Desk desk() {
    return desk;
  }

  /** Documents that are not stored. */
  public Library library() {
    return library;
  }

  /** Decisions that are not stored. */
  public Decisions decisions() {
    return decisions;
  }

  private Message kept(Message message) {
    stores.messages().add(message);
    return message;
  }
}
