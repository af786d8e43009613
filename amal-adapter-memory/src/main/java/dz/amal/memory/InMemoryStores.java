package dz.amal.memory;

import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.audit.SealedTrail;
import dz.amal.domain.audit.Seals;
import dz.amal.domain.secret.Keys;
import dz.amal.domain.store.Stores;
import java.time.Instant;
import java.time.InstantSource;

/** All in-memory stores over one empty database. Thread-safe. */
public final class InMemoryStores implements Stores {

  private final InMemoryDatabase database = new InMemoryDatabase();
  private final InMemoryBell bell = new InMemoryBell();
  private final InMemoryTransactions transactions = new InMemoryTransactions(database);
  private final InMemoryUsers users = new InMemoryUsers(database);
  private final InMemorySessions sessions = new InMemorySessions(database);
  private final InMemoryCredentials credentials = new InMemoryCredentials(database);
  private final InMemoryMagicLinks magicLinks = new InMemoryMagicLinks(database);
  private final InMemorySignInAttempts signInAttempts = new InMemorySignInAttempts(database);
  private final InMemoryApiKeys apiKeys = new InMemoryApiKeys(database);
  private final InMemoryCompletionThreads completionThreads =
      new InMemoryCompletionThreads(database);
  private final InMemoryModelSpending modelSpending = new InMemoryModelSpending(database);
  private final InMemoryConversations conversations = new InMemoryConversations(database);
  private final InMemoryMessageSearch messageSearch = new InMemoryMessageSearch(database);
  private final InMemoryMessages messages = new InMemoryMessages(database, bell);
  private final InMemoryFeedbackBook feedback = new InMemoryFeedbackBook(database);
  private final InMemoryPastTurns pastTurns = new InMemoryPastTurns(database);
  private final InMemoryCrisisClosings crisisClosings = new InMemoryCrisisClosings(database);
  private final InMemoryContactConfirmations contactConfirmations =
      new InMemoryContactConfirmations(database);
  private final InMemoryDecisionLog decisions = new InMemoryDecisionLog(database);
  private final InMemoryMessageCitations citations = new InMemoryMessageCitations(database);
  private final InMemoryDocuments documents = new InMemoryDocuments(database);
  private final InMemoryKnowledgeIndex knowledge;
  private final InMemoryTickets tickets = new InMemoryTickets(database);
  private final InMemoryTicketNumbers ticketNumbers = new InMemoryTicketNumbers();
  private final InMemoryTicketTimeline ticketTimeline = new InMemoryTicketTimeline(database);
  private final InMemoryTicketComments ticketComments = new InMemoryTicketComments(database);
  private final InMemoryTicketStatistics ticketStatistics;
  private final InMemoryOutbox outbox = new InMemoryOutbox(database, bell);
  private final InMemoryOnCallDuties onCallDuties = new InMemoryOnCallDuties(database);
  private final InMemoryAlerts alerts = new InMemoryAlerts(database);
  private final InMemoryUpkeep upkeep = new InMemoryUpkeep();
  private final InMemoryRecalculations recalculations = new InMemoryRecalculations(database);
  private final InMemoryHolidays holidays = new InMemoryHolidays(database);
  private final InMemoryPendingTurns pendingTurns = new InMemoryPendingTurns(database);
  private final InMemoryIdempotencyKeys idempotencyKeys = new InMemoryIdempotencyKeys(database);
  private final AuditTrail auditTrail;
  private final InMemoryAuditChain auditChain = new InMemoryAuditChain(database);

  /** For which time stands still before any review has run out. */
  public InMemoryStores() {
    this(() -> Instant.EPOCH);
  }

  /**
   * An empty database.
   *
   * @param clock tells which reviews of documents have run out
   */
  public InMemoryStores(InstantSource clock) {
    this(clock, new InMemoryKeys());
  }

  /**
   * An empty database.
   *
   * @param clock tells which reviews of documents have run out
   * @param keys what the audit is sealed with
   */
  public InMemoryStores(InstantSource clock, Keys keys) {
    auditTrail = new SealedTrail(new InMemoryAuditLog(database), new Seals(keys));
    knowledge = new InMemoryKnowledgeIndex(database, clock);
    ticketStatistics = new InMemoryTicketStatistics(database, clock);
  }

  @Override
  public InMemoryTransactions transactions() {
    return transactions;
  }

  @Override
  public InMemoryUsers users() {
    return users;
  }

  @Override
  public InMemorySessions sessions() {
    return sessions;
  }

  @Override
  public InMemoryCredentials credentials() {
    return credentials;
  }

  @Override
  public InMemoryMagicLinks magicLinks() {
    return magicLinks;
  }

  @Override
  public InMemorySignInAttempts signInAttempts() {
    return signInAttempts;
  }

  @Override
  public InMemoryApiKeys apiKeys() {
    return apiKeys;
  }

  @Override
  public InMemoryCompletionThreads completionThreads() {
    return completionThreads;
  }

  @Override
  public InMemoryModelSpending modelSpending() {
    return modelSpending;
  }

  @Override
  public InMemoryConversations conversations() {
    return conversations;
  }

  @Override
  public InMemoryMessages messages() {
    return messages;
  }

  @Override
  public InMemoryFeedbackBook feedback() {
    return feedback;
  }

  @Override
  public InMemoryPastTurns pastTurns() {
    return pastTurns;
  }

  @Override
  public InMemoryCrisisClosings crisisClosings() {
    return crisisClosings;
  }

  @Override
  public InMemoryContactConfirmations contactConfirmations() {
    return contactConfirmations;
  }

  @Override
  public InMemoryDecisionLog decisions() {
    return decisions;
  }

  @Override
  public InMemoryMessageCitations citations() {
    return citations;
  }

  @Override
  public InMemoryDocuments documents() {
    return documents;
  }

  @Override
  public InMemoryKnowledgeIndex knowledge() {
    return knowledge;
  }

  @Override
  public InMemoryTickets tickets() {
    return tickets;
  }

  @Override
  public InMemoryTicketNumbers ticketNumbers() {
    return ticketNumbers;
  }

  @Override
  public InMemoryOutbox outbox() {
    return outbox;
  }

  @Override
  public InMemoryMessageSearch messageSearch() {
    return messageSearch;
  }

  @Override
  public InMemoryPendingTurns pendingTurns() {
    return pendingTurns;
  }

  @Override
  public InMemoryIdempotencyKeys idempotencyKeys() {
    return idempotencyKeys;
  }

  @Override
  public InMemoryTicketTimeline ticketTimeline() {
    return ticketTimeline;
  }

  @Override
  public InMemoryTicketComments ticketComments() {
    return ticketComments;
  }

  @Override
  public InMemoryTicketStatistics ticketStatistics() {
    return ticketStatistics;
  }

  @Override
  public InMemoryBell bell() {
    return bell;
  }

  @Override
  public InMemoryOnCallDuties onCallDuties() {
    return onCallDuties;
  }

  @Override
  public InMemoryRecalculations recalculations() {
    return recalculations;
  }

  @Override
  public InMemoryHolidays holidays() {
    return holidays;
  }

  @Override
  public InMemoryAlerts alerts() {
    return alerts;
  }

  @Override
  public InMemoryUpkeep upkeep() {
    return upkeep;
  }

  @Override
  public AuditTrail auditTrail() {
    return auditTrail;
  }

  @Override
  public InMemoryAuditChain auditChain() {
    return auditChain;
  }
}
