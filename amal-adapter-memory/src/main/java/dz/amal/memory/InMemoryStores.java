package dz.amal.memory;

/** All in-memory stores over one empty database. Thread-safe. */
public final class InMemoryStores {

  private final InMemoryDatabase database = new InMemoryDatabase();
  private final InMemoryTransactions transactions = new InMemoryTransactions(database);
  private final InMemoryUsers users = new InMemoryUsers(database);
  private final InMemorySessions sessions = new InMemorySessions(database);
  private final InMemoryConversations conversations = new InMemoryConversations(database);
  private final InMemoryMessages messages = new InMemoryMessages(database);
  private final InMemoryDecisionLog decisions = new InMemoryDecisionLog(database);
  private final InMemoryMessageCitations citations = new InMemoryMessageCitations(database);
  private final InMemoryDocuments documents = new InMemoryDocuments(database);
  private final InMemoryKnowledgeIndex knowledge = new InMemoryKnowledgeIndex(database);
  private final InMemoryTickets tickets = new InMemoryTickets(database);
  private final InMemoryTicketNumbers ticketNumbers = new InMemoryTicketNumbers();
  private final InMemoryOutbox outbox = new InMemoryOutbox(database);
  private final InMemoryPendingTurns pendingTurns = new InMemoryPendingTurns(database);
  private final InMemoryIdempotencyKeys idempotencyKeys = new InMemoryIdempotencyKeys(database);

  /** Draws the line around what is stored in all the others. */
  public InMemoryTransactions transactions() {
    return transactions;
  }

  /** The users. */
  public InMemoryUsers users() {
    return users;
  }

  /** The sessions. */
  public InMemorySessions sessions() {
    return sessions;
  }

  /** The conversations. */
  public InMemoryConversations conversations() {
    return conversations;
  }

  /** The messages. */
  public InMemoryMessages messages() {
    return messages;
  }

  /** The decisions. */
  public InMemoryDecisionLog decisions() {
    return decisions;
  }

  /** The citations of replies. */
  public InMemoryMessageCitations citations() {
    return citations;
  }

  /** The documents. */
  public InMemoryDocuments documents() {
    return documents;
  }

  /** The search in the documents' chunks. */
  public InMemoryKnowledgeIndex knowledge() {
    return knowledge;
  }

  /** The tickets. */
  public InMemoryTickets tickets() {
    return tickets;
  }

  /** The numbers of tickets. */
  public InMemoryTicketNumbers ticketNumbers() {
    return ticketNumbers;
  }

  /** The notifications. */
  public InMemoryOutbox outbox() {
    return outbox;
  }

  /** The turns under way. */
  public InMemoryPendingTurns pendingTurns() {
    return pendingTurns;
  }

  /** The keys of creating requests. */
  public InMemoryIdempotencyKeys idempotencyKeys() {
    return idempotencyKeys;
  }
}
