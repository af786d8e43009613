package dz.amal.domain.store;

import dz.amal.domain.apikey.ApiKeys;
import dz.amal.domain.audit.AuditChain;
import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.completion.CompletionThreads;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.conversation.FeedbackBook;
import dz.amal.domain.conversation.MessageSearch;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.decision.DecisionLog;
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
import dz.amal.domain.sla.Holidays;
import dz.amal.domain.sla.Recalculations;
import dz.amal.domain.statistics.TicketStatistics;
import dz.amal.domain.ticket.TicketComments;
import dz.amal.domain.ticket.TicketNumbers;
import dz.amal.domain.ticket.TicketTimeline;
import dz.amal.domain.ticket.Tickets;
import dz.amal.domain.turn.PastTurns;
import dz.amal.domain.turn.PendingTurns;

/**
 * All stores of one database: what an embedder implements, and what use cases are wired over.
 *
 * <p>Implementations are thread-safe, and every store of one of them takes part in its {@link
 * #transactions()}.
 */
public interface Stores {

  /** Draws the line around what is stored in all the others. */
  Transactions transactions();

  /** The users. */
  Users users();

  /** The sessions. */
  Sessions sessions();

  /** What users show to be let in. */
  Credentials credentials();

  /** The links by e-mail. */
  MagicLinks magicLinks();

  /** How often signing in has failed. */
  SignInAttempts signInAttempts();

  /** What programs show to be let in. */
  ApiKeys apiKeys();

  /** Where the conversations of programs stand. */
  CompletionThreads completionThreads();

  /** What models elsewhere have cost. */
  ModelSpending modelSpending();

  /** The conversations. */
  Conversations conversations();

  /** The messages. */
  Messages messages();

  /** The search in the messages' words. */
  MessageSearch messageSearch();

  /** What people thought of replies. */
  FeedbackBook feedback();

  /** The turns that are over. */
  PastTurns pastTurns();

  /** How crises ended. */
  CrisisClosings crisisClosings();

  /** Who vouches for which emergency contact. */
  ContactConfirmations contactConfirmations();

  /** The decisions. */
  DecisionLog decisions();

  /** The citations of replies. */
  MessageCitations citations();

  /** The documents. */
  Documents documents();

  /** The search in the documents' chunks. */
  KnowledgeIndex knowledge();

  /** The tickets. */
  Tickets tickets();

  /** The numbers of tickets. */
  TicketNumbers ticketNumbers();

  /** What happened to tickets. */
  TicketTimeline ticketTimeline();

  /** What was said about tickets. */
  TicketComments ticketComments();

  /** The notifications. */
  Outbox outbox();

  /** What wakes those who wait for news. */
  Bell bell();

  /** Who is on call. */
  OnCallDuties onCallDuties();

  /** Who was alerted. */
  Alerts alerts();

  /** What is done now and then to keep the database in order. */
  Upkeep upkeep();

  /** Which deadlines have to be computed again. */
  Recalculations recalculations();

  /** The holidays that somebody has confirmed, moved or added. */
  Holidays holidays();

  /** The figures of tickets. */
  TicketStatistics ticketStatistics();

  /** The turns under way. */
  PendingTurns pendingTurns();

  /** The keys of creating requests. */
  IdempotencyKeys idempotencyKeys();

  /** What was done. */
  AuditTrail auditTrail();

  /** The order of what was done. */
  AuditChain auditChain();
}
