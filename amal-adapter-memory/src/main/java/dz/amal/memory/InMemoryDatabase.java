package dz.amal.memory;

import dz.amal.domain.apikey.ApiKey;
import dz.amal.domain.apikey.ApiKeyId;
import dz.amal.domain.audit.ChainLink;
import dz.amal.domain.audit.KeptEntry;
import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Feedback;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.decision.DecisionRecord;
import dz.amal.domain.identity.Attempts;
import dz.amal.domain.identity.MagicLink;
import dz.amal.domain.identity.Preferences;
import dz.amal.domain.identity.SecondFactor;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentReview;
import dz.amal.domain.notification.DeskEvent;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.oncall.Duty;
import dz.amal.domain.safety.ContactConfirmation;
import dz.amal.domain.safety.CrisisClosing;
import dz.amal.domain.sla.HolidayNotice;
import dz.amal.domain.sla.Recalculations;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketComment;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketNumber;
import dz.amal.domain.ticket.TicketStatus;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All tables, empty at first. Thread-safe by {@link OneUnitAtATime}: stores touch the tables only
 * within {@link OneUnitAtATime#call}.
 */
public final class InMemoryDatabase {

  private final UndoLog undo = new UndoLog();

  /** One opinion a person and reply. */
  record FeedbackKey(MessageId reply, UserId author) {}

  /** Nobody begins two duties at once. */
  record OnCallKey(UserId person, DayOfWeek day, LocalTime from) {}

  /** What a person's models cost on a day. */
  record SpendingKey(UserId user, LocalDate day) {}

  /** A recalculation, and when it was asked for. */
  record KeptRecalculation(Recalculations.Recalculation recalculation, Instant createdAt) {}

  final OneUnitAtATime units = new OneUnitAtATime(undo, this::requireDecisions);

  final Table<UserId, User> users = new Table<>("user", undo);
  final Table<String, UserId> usersByEmail = new Table<>("address", undo);
  final Table<UUID, KeptSession> sessions = new Table<>("session", undo);
  final Table<String, UUID> sessionsByToken = new Table<>("session token", undo);
  final Table<String, UUID> sessionsByRefresh = new Table<>("refresh token", undo);
  final Table<UserId, String> passwordHashes = new Table<>("password", undo);
  final Table<UserId, SecondFactor> secondFactors = new Table<>("second factor", undo);
  final Table<UserId, Set<String>> recoveryCodes = new Table<>("recovery codes", undo);
  final Table<UUID, InMemoryMagicLinks.Asked> linkRequests = new Table<>("link request", undo);
  final Table<UUID, MagicLink> links = new Table<>("link", undo);
  final Table<String, UUID> linksByToken = new Table<>("link token", undo);
  final Table<ApiKeyId, ApiKey> apiKeys = new Table<>("API key", undo);
  final Table<String, ApiKeyId> apiKeysBySecret = new Table<>("API key's secret", undo);
  final Table<ConversationId, InMemoryCompletionThreads.Kept> threads = new Table<>("thread", undo);
  final Table<String, Attempts> signInAttempts = new Table<>("attempts", undo);
  final Table<ConversationId, Conversation> conversations = new Table<>("conversation", undo);
  final Table<ConversationId, Instant> deletions = new Table<>("deletion", undo);
  final Table<MessageId, Message> messages = new Table<>("message", undo);
  final Table<MessageId, Message> repliesWithoutDecision = new Table<>("undecided reply", undo);
  final Table<MessageId, DecisionRecord> decisions = new Table<>("decision", undo);
  final Table<MessageId, DecisionRecord> decisionsByReply = new Table<>("decided reply", undo);
  final Table<MessageId, List<Citation>> citations = new Table<>("citations", undo);
  final Table<DocumentId, Document> documents = new Table<>("document", undo);
  final Table<String, DocumentId> documentsByHash = new Table<>("document text", undo);
  final Table<DocumentId, Instant> withdrawals = new Table<>("withdrawal", undo);
  final Table<EarlierVersion.Key, EarlierVersion> earlierVersions =
      new Table<>("document version", undo);
  final Table<UUID, DocumentReview> documentReviews = new Table<>("document review", undo);
  final Table<ChunkId, IndexedChunk> chunks = new Table<>("chunk", undo);
  final Table<TicketId, Ticket> tickets = new Table<>("ticket", undo);
  final Table<TicketNumber, TicketId> ticketsByNumber = new Table<>("ticket number", undo);
  final Table<FeedbackKey, Feedback> feedback = new Table<>("feedback", undo);
  final Table<UUID, CrisisClosing> crisisClosings = new Table<>("crisis closing", undo);
  final Table<UUID, ContactConfirmation> confirmations = new Table<>("confirmation", undo);
  final Table<UUID, TicketEvent> ticketEvents = new Table<>("ticket event", undo);
  final Table<UUID, TicketComment> ticketComments = new Table<>("ticket comment", undo);
  final Table<UUID, Notification> notifications = new Table<>("notification", undo);
  final Table<UUID, DeskEvent> shown = new Table<>("event on the desk", undo);
  final Table<UUID, KeptDelivery> deliveries = new Table<>("delivery", undo);
  final Table<KeptDelivery.Target, UUID> deliveryTargets = new Table<>("delivery's target", undo);
  final Table<UserId, Preferences> preferences = new Table<>("preferences", undo);
  final Table<OnCallKey, Duty> duties = new Table<>("duty", undo);
  final Table<UUID, KeptRecalculation> recalculations = new Table<>("recalculation", undo);
  final Table<UUID, HolidayNotice> holidays = new Table<>("holiday", undo);
  final Table<MessageId, Instant> pendingTurns = new Table<>("pending turn", undo);
  final Table<SpendingKey, Long> spending = new Table<>("spending", undo);
  final Table<UUID, KeptEntry> auditEntries = new Table<>("audit entry", undo);
  final Table<UUID, KeptEntry> unlinkedEntries = new Table<>("unlinked audit entry", undo);
  final Table<Long, ChainLink> auditChain = new Table<>("link of the audit", undo);
  final Table<UUID, ChainLink> auditLinks = new Table<>("linked audit entry", undo);
  final Table<ClaimedKey, ClaimedKey.Holder> claims = new Table<>("idempotency key", undo);

  /** As the database's own constraint: no reply without the decision that explains it. */
  private void requireDecisions() {
    if (repliesWithoutDecision.rows().findAny().isPresent()) {
      throw new IllegalStateException("a reply without a decision");
    }
  }

  /** A conversation that was not deleted, with what its tickets say of it. */
  Optional<Conversation> visibleConversation(ConversationId id) {
    return conversations
        .find(id)
        .filter(found -> deletions.find(id).isEmpty())
        .map(found -> found.withHuman(isWithHuman(id)));
  }

  /** A document that was not withdrawn. */
  Optional<Document> visibleDocument(DocumentId id) {
    return documents.find(id).filter(found -> withdrawals.find(id).isEmpty());
  }

  private boolean isWithHuman(ConversationId id) {
    return tickets
        .rows()
        .filter(ticket -> ticket.conversation().equals(Optional.of(id)))
        .anyMatch(ticket -> ticket.status() == TicketStatus.IN_PROGRESS);
  }
}
