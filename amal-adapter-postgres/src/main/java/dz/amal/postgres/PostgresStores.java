package dz.amal.postgres;

import dz.amal.domain.apikey.ApiKeys;
import dz.amal.domain.audit.AuditChain;
import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.audit.SealedTrail;
import dz.amal.domain.audit.Seals;
import dz.amal.domain.completion.CompletionThreads;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.conversation.FeedbackBook;
import dz.amal.domain.conversation.MessageSearch;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.decision.DecisionLog;
import dz.amal.domain.decision.ReasonText;
import dz.amal.domain.identity.Credentials;
import dz.amal.domain.identity.MagicLinks;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.identity.SignInAttempts;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.IdempotencyKeys;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.domain.knowledge.MessageCitations;
import dz.amal.domain.model.ModelSpending;
import dz.amal.domain.notification.Bell;
import dz.amal.domain.notification.Outbox;
import dz.amal.domain.oncall.Alerts;
import dz.amal.domain.oncall.OnCallDuties;
import dz.amal.domain.safety.ContactConfirmations;
import dz.amal.domain.safety.CrisisClosings;
import dz.amal.domain.secret.Keys;
import dz.amal.domain.sla.Holidays;
import dz.amal.domain.sla.Recalculations;
import dz.amal.domain.statistics.TicketStatistics;
import dz.amal.domain.store.Stores;
import dz.amal.domain.store.Upkeep;
import dz.amal.domain.ticket.TicketComments;
import dz.amal.domain.ticket.TicketNumbers;
import dz.amal.domain.ticket.TicketTimeline;
import dz.amal.domain.ticket.Tickets;
import dz.amal.domain.turn.PastTurns;
import dz.amal.domain.turn.PendingTurns;
import org.jooq.DSLContext;

/** Every store over one database. Immutable and thread-safe. */
record PostgresStores(
    Transactions transactions,
    IdempotencyKeys idempotencyKeys,
    Users users,
    Sessions sessions,
    Credentials credentials,
    MagicLinks magicLinks,
    SignInAttempts signInAttempts,
    ApiKeys apiKeys,
    CompletionThreads completionThreads,
    ModelSpending modelSpending,
    Conversations conversations,
    Messages messages,
    MessageSearch messageSearch,
    PendingTurns pendingTurns,
    FeedbackBook feedback,
    PastTurns pastTurns,
    CrisisClosings crisisClosings,
    ContactConfirmations contactConfirmations,
    DecisionLog decisions,
    MessageCitations citations,
    Documents documents,
    KnowledgeIndex knowledge,
    Tickets tickets,
    TicketNumbers ticketNumbers,
    TicketTimeline ticketTimeline,
    TicketComments ticketComments,
    TicketStatistics ticketStatistics,
    Outbox outbox,
    Bell bell,
    OnCallDuties onCallDuties,
    Alerts alerts,
    Upkeep upkeep,
    Recalculations recalculations,
    Holidays holidays,
    AuditTrail auditTrail,
    AuditChain auditChain)
    implements Stores {

  static PostgresStores over(PostgresTransactions transactions, Bell bell, Keys keys) {
    DSLContext sql = transactions.sql();
    return new PostgresStores(
        transactions,
        new PostgresIdempotencyKeys(sql),
        new PostgresUsers(transactions),
        new PostgresSessions(transactions),
        new PostgresCredentials(sql),
        new PostgresMagicLinks(transactions),
        new PostgresSignInAttempts(transactions),
        new PostgresApiKeys(transactions),
        new PostgresCompletionThreads(transactions),
        new PostgresModelSpending(transactions),
        new PostgresConversations(transactions),
        new PostgresMessages(transactions, bell),
        new PostgresMessageSearch(sql),
        new PostgresPendingTurns(transactions),
        new PostgresFeedbackBook(transactions),
        new PostgresPastTurns(sql),
        new PostgresCrisisClosings(transactions),
        new PostgresContactConfirmations(transactions),
        new PostgresDecisionLog(transactions, new ReasonText()),
        new PostgresMessageCitations(transactions),
        new PostgresDocuments(transactions),
        new PostgresKnowledgeIndex(sql),
        new PostgresTickets(transactions),
        new PostgresTicketNumbers(sql),
        new PostgresTicketTimeline(transactions),
        new PostgresTicketComments(transactions),
        new PostgresTicketStatistics(sql),
        new PostgresOutbox(transactions, bell),
        bell,
        new PostgresOnCallDuties(transactions),
        new PostgresAlerts(sql),
        new PostgresUpkeep(sql),
        new PostgresRecalculations(transactions),
        new PostgresHolidays(transactions),
        new SealedTrail(new PostgresAuditLog(transactions), new Seals(keys)),
        new PostgresAuditChain(transactions));
  }
}
