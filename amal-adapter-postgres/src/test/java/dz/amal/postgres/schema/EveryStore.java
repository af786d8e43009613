package dz.amal.postgres.schema;

import dz.amal.domain.apikey.ApiKey;
import dz.amal.domain.apikey.ApiKeyId;
import dz.amal.domain.apikey.ApiKeyScope;
import dz.amal.domain.apikey.ApiKeySecret;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.audit.ChainLink;
import dz.amal.domain.audit.Seal;
import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Feedback;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.Rating;
import dz.amal.domain.conversation.SearchWords;
import dz.amal.domain.identity.Attempts;
import dz.amal.domain.identity.LinkPurpose;
import dz.amal.domain.identity.MagicLink;
import dz.amal.domain.identity.MagicLinks;
import dz.amal.domain.identity.Preferences;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.SecondFactor;
import dz.amal.domain.identity.Session;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentFilter;
import dz.amal.domain.knowledge.DocumentReview;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.NewDocument;
import dz.amal.domain.knowledge.ReviewVerdict;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.notification.Bell;
import dz.amal.domain.notification.Delivery;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.safety.ContactConfirmation;
import dz.amal.domain.safety.CrisisClosing;
import dz.amal.domain.sla.HolidayNotice;
import dz.amal.domain.sla.Recalculations;
import dz.amal.domain.sla.SlaFlag;
import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.QueueOrder;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketComment;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.TicketFilter;
import dz.amal.domain.ticket.TicketStatus;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.contract.Given;
import dz.amal.testkit.fixture.Directions;
import dz.amal.testkit.fixture.Library;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Calls every method of every store, with what is there and with what comes after a page. */
record EveryStore(Stores stores, Given given) {

  private static final Instant NOW = SettableClock.START;

  EveryStore(Stores stores) {
    this(stores, new Given(stores));
  }

  void call() {
    callKnowledge();
    User guest = given.aGuest();
    callIdentity(guest);
    Conversation conversation = given.aConversationOf(guest.id());
    Message message = given.aMessageIn(conversation.id());
    Message reply = given.aReplyIn(conversation.id());
    callTurn(message);
    callTickets(guest.id(), conversation.id());
    Message answer = given.chats().aReplyIn(conversation.id());
    given.keep(answer, given.decisions().aDecisionAbout(message, answer));
    stores.decisions().about(message.id());
    stores.decisions().since(NOW, PageRequest.first(1));
    stores.decisions().since(NOW, behind(message.cursor()));
    stores.pastTurns().latest(conversation.id(), 2);
    stores.pastTurns().said(conversation.id(), 2);
    callSafety(conversation, reply);
    callSearch(guest.id(), message);
    callConversations(conversation, message);
    callAudit(guest.id());
    stores
        .idempotencyKeys()
        .claim(guest.id().value(), "key", "hash", conversation.id().value(), NOW);
    stores
        .idempotencyKeys()
        .claim(guest.id().value(), "key", "hash", conversation.id().value(), NOW);
  }

  private void callAudit(UserId actor) {
    AuditEntry entry =
        new AuditEntry(
            given.ids().next(),
            Optional.of(actor),
            AuditAction.DOCUMENT_ADDED,
            AuditEntry.Subject.of("document", given.ids().next()),
            Map.of(),
            Optional.empty(),
            NOW);
    stores.transactions().runInTransaction(() -> stores.auditTrail().add(entry));
    for (AuditTrail.Filter filter :
        List.of(
            new AuditTrail.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
            new AuditTrail.Filter(Optional.of(actor), Optional.empty(), Optional.empty()),
            new AuditTrail.Filter(Optional.empty(), Optional.of(entry.action()), Optional.empty()),
            new AuditTrail.Filter(Optional.empty(), Optional.empty(), entry.subject().id()))) {
      stores.auditTrail().list(filter, PageRequest.first(1));
      stores.auditTrail().list(filter, behind(entry.cursor()));
    }
    stores.auditChain().isBegun();
    stores.auditChain().last();
    stores.auditChain().waiting(Optional.of(entry.cursor()), 1);
    ChainLink link = new ChainLink(2, entry.id(), new Seal("any", "0".repeat(64)), NOW);
    stores
        .transactions()
        .runInTransaction(
            () -> {
              stores.auditChain().lastForUpdate();
              stores.auditChain().append(List.of(link));
            });
    stores.auditChain().after(0, 2);
    stores.auditChain().at(List.of(1L, 2L));
    stores.auditChain().piece(Optional.of(entry.id()), 1);
    stores.auditChain().waitingForNothing(1);
  }

  /** The search that the indexes of embeddings and of words, also misspelt ones, are for. */
  static void searchByMeaning(Stores stores) {
    stores
        .knowledge()
        .search(
            new KnowledgeQuery(
                "sommeil sommmeill",
                Directions.along(0),
                Library.MODEL,
                ReadingLanguage.FRENCH,
                5));
  }

  private void callKnowledge() {
    Document document = given.library().anApprovedDocument();
    EmbeddedChunk chunk = given.aChunkOf(document, Directions.along(0));
    stores.documents().find(document.id());
    stores.documents().withHash(document.text().hash());
    Message reply = given.aReplyIn(given.aConversation().id());
    Citation citation =
        new Citation(
            document.id(), "any", chunk.id(), 0, 0.5, chunk.chunk().content(), Optional.empty());
    stores.citations().add(reply.id(), List.of(citation));
    stores.citations().of(List.of(reply.id()));
    stores.knowledge().recount();
    stores.knowledge().modelInUse();
    searchByMeaning(stores);
    callLifeOf(given.library().aPendingDocumentBy(given.ofTeam(Role.EDITOR).id()));
  }

  private void callLifeOf(Document document) {
    Documents documents = stores.documents();
    documents.addAll(List.of(new NewDocument(document, List.of())));
    stores.transactions().inTransaction(() -> documents.findForUpdate(document.id()));
    documents.list(DocumentFilter.all(), PageRequest.first(1));
    documents.list(DocumentFilter.all(), behind(document.head().cursor()));
    documents.chunks(document.id());
    UserId editor = given.ofTeam(Role.EDITOR).id();
    Document next = Library.replaced(document, "Another text.", editor, NOW);
    documents.replace(next, List.of());
    documents.version(document.id(), 1);
    documents.writers(document.id());
    documents.hasEverHad(document.text().hash());
    documents.attribute(next);
    DocumentReview review = given.library().aReviewOf(next, editor, ReviewVerdict.APPROVED, NOW);
    documents.review(next.reviewed(review, Optional.empty()), review);
    documents.reviews(document.id(), behind(review.cursor()));
    documents.withdraw(document.id(), NOW);
  }

  private void callIdentity(User guest) {
    stores.users().find(guest.id());
    stores.users().team();
    stores.users().keepPreferences(guest.id(), Preferences.standard().wantingMail(true));
    stores.users().wantingMail(Set.of(guest.id()));
    SessionToken token = new SessionToken("any");
    stores.sessions().add(given.people().aSessionOf(guest.id(), token));
    stores.sessions().find(token.hash(), NOW);
    callAccounts(guest);
    callLinks(guest);
    callPrograms(guest);
  }

  private void callPrograms(User owner) {
    ApiKeySecret secret = new ApiKeySecret("amal_any");
    ApiKeyId key = new ApiKeyId(given.ids().next());
    stores
        .apiKeys()
        .add(ApiKey.issue(key, owner.id(), "any", Set.of(ApiKeyScope.CHAT), secret, NOW));
    stores.apiKeys().find(secret.hash());
    stores.apiKeys().used(key, NOW);
    stores.apiKeys().list(PageRequest.first(1));
    stores.apiKeys().list(behind(new Cursor(NOW, key.value())));
    String asked = "a1".repeat(32);
    String answered = "b1".repeat(32);
    ConversationId conversation = given.aConversationOf(owner.id()).id();
    stores.completionThreads().begin(key, conversation, asked, NOW);
    stores.completionThreads().standsAt(conversation, asked, answered, NOW);
    stores.completionThreads().find(key, answered);
    stores.completionThreads().goOn(key, answered, asked, NOW);
    stores.completionThreads().ofRequest(key, asked, NOW);
    stores.apiKeys().revoke(key, NOW);
  }

  private void callAccounts(User guest) {
    stores.users().findByEmail("nobody@example.dz");
    stores.users().update(guest);
    stores.users().signedIn(guest.id(), NOW);
    stores.users().accounts(Optional.empty(), new PageRequest(10, Optional.empty()));
    stores.users().preferences(guest.id());
    stores.credentials().keepPasswordHash(guest.id(), Optional.of("a hash"));
    stores.credentials().passwordHash(guest.id());
    stores.credentials().keepSecondFactor(guest.id(), Optional.of(SecondFactor.begun("k1:s")));
    stores.credentials().keepRecoveryCodes(guest.id(), Set.of("e1".repeat(32)), NOW);
    stores.credentials().recoveryCodesLeft(guest.id());
    stores.credentials().useRecoveryCode(guest.id(), "e1".repeat(32));
    Session session = given.people().aRenewableSessionOf(guest.id(), "every");
    stores.sessions().add(session);
    stores.sessions().hashesOf(guest.id(), NOW);
    stores.sessions().familiesOf(guest.id(), NOW);
    stores
        .transactions()
        .runInTransaction(
            () -> {
              stores.users().findForUpdate(guest.id());
              stores.users().findByEmailForUpdate("nobody@example.dz");
              stores.credentials().secondFactor(guest.id());
              stores.sessions().findToRenew(session.refresh().orElseThrow().hash());
              stores.signInAttempts().findForUpdate("e2".repeat(32));
            });
    stores.sessions().spend(session.id(), NOW);
    stores.sessions().revoke(guest.id(), session.family(), NOW);
    stores.sessions().revokeAll(guest.id(), Optional.empty(), NOW);
    stores.signInAttempts().keep("e2".repeat(32), Attempts.none(NOW));
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    stores.modelSpending().add(guest.id(), today, 1);
    stores.modelSpending().of(guest.id(), today);
    stores.modelSpending().ofAll(today);
  }

  private void callLinks(User guest) {
    MagicLinks links = stores.magicLinks();
    UUID request = given.ids().next();
    links.ask(
        new MagicLinks.Request(
            request, "nobody@example.dz", LinkPurpose.SIGN_IN, Optional.of(guest.id()), 0, NOW));
    links.claim(NOW, NOW.plusSeconds(60));
    links.retryAt(request, NOW.plusSeconds(90));
    links.settle(request);
    MagicLink link =
        new MagicLink(
            given.ids().next(),
            guest.id(),
            LinkPurpose.SIGN_IN,
            "e3".repeat(32),
            NOW,
            NOW.plusSeconds(900));
    links.add(link);
    stores.transactions().inTransaction(() -> links.find(link.tokenHash(), NOW));
    links.use(link.id(), NOW);
    links.revokeAll(guest.id(), NOW);
  }

  private void callTurn(Message message) {
    stores.pendingTurns().begin(message.id(), NOW);
    stores.pendingTurns().abandoned(NOW.plusSeconds(1), 1);
    stores.pendingTurns().takeOver(message.id(), NOW.plusSeconds(1), NOW.plusSeconds(2));
    stores
        .transactions()
        .runInTransaction(
            () -> {
              if (stores.transactions().isOpen()) {
                stores.pendingTurns().end(message.id());
              }
            });
  }

  private void callSafety(Conversation conversation, Message reply) {
    Feedback opinion =
        new Feedback(
            given.ids().next(),
            reply.id(),
            conversation.owner(),
            Rating.HELPFUL,
            Optional.empty(),
            NOW);
    stores.feedback().keep(opinion);
    stores.feedback().of(reply.id(), conversation.owner());
    stores
        .crisisClosings()
        .add(
            new CrisisClosing(
                given.ids().next(), conversation.id(), NOW, given.anAgent().id(), "any", NOW));
    stores.crisisClosings().of(conversation.id());
    LocalDate today = LocalDate.of(2026, 3, 1);
    stores
        .contactConfirmations()
        .add(
            new ContactConfirmation(
                given.ids().next(), "any", "00", "any", today, today.plusDays(1), NOW));
    stores.contactConfirmations().latest();
    stores
        .holidays()
        .add(new HolidayNotice(given.ids().next(), "any", Optional.empty(), today, 1, "any", NOW));
    stores.holidays().all();
  }

  private void callTickets(UserId owner, ConversationId conversation) {
    stores.ticketNumbers().next(NOW);
    Ticket ticket = given.desk().aTicketFrom(conversation, owner);
    stores.tickets().add(ticket);
    stores.tickets().find(ticket.id());
    stores.tickets().findAll(Set.of(ticket.id()));
    stores.tickets().update(given.desk().inProgress(ticket));
    stores.tickets().openIn(conversation);
    stores.tickets().of(owner, PageRequest.first(1));
    stores.tickets().of(owner, behind(ticket.cursor()));
    stores.tickets().updateAll(List.of(given.desk().inProgress(ticket)));
    stores.tickets().existIn(conversation);
    callQueue(ticket);
    callSweeps(ticket);
    callHistory(ticket, owner);
    callOutbox(ticket);
    stores.ticketStatistics().counts();
    stores.ticketStatistics().byWeek(NOW);
  }

  private void callQueue(Ticket ticket) {
    PageRequest first = PageRequest.first(1);
    UserId agent = given.anAgent().id();
    TicketFilter all = TicketFilter.all();
    stores.tickets().queue(all.in(TicketStatus.OPEN), QueueOrder.RISK, NOW, first);
    stores.tickets().queue(all, QueueOrder.RISK, NOW, behind(QueueOrder.RISK.placeOf(ticket)));
    stores.tickets().queue(all, QueueOrder.NEWEST, NOW, behind(ticket.cursor()));
    stores.tickets().queue(all.assignedTo(Optional.of(agent)), QueueOrder.RISK, NOW, first);
  }

  private void callSweeps(Ticket ticket) {
    for (SlaFlag flag : SlaFlag.values()) {
      stores.tickets().flag(flag, NOW, 1);
    }
    stores
        .transactions()
        .runInTransaction(
            () -> {
              stores.tickets().toAlert(NOW, 1);
              stores.tickets().findForUpdate(ticket.id());
              stores.tickets().unfinished(Optional.of(ticket.id()), 1);
            });
    Recalculations.Recalculation asked =
        new Recalculations.Recalculation(given.ids().next(), "any", Optional.empty());
    stores.recalculations().request(asked, NOW);
    stores.transactions().inTransaction(() -> stores.recalculations().next());
    stores.recalculations().reached(asked, ticket.id().value());
    stores.recalculations().done(asked);
    stores
        .holidays()
        .add(
            new HolidayNotice(
                given.ids().next(), "any", Optional.empty(), LocalDate.EPOCH, 1, "any", NOW));
    stores.holidays().all();
    stores.onCallDuties().replace(List.of());
    stores.onCallDuties().rota();
    stores.upkeep().cleanUp(NOW);
    stores.upkeep().archiveConversations(90);
    stores.upkeep().refreshStatistics();
  }

  private void callHistory(Ticket ticket, UserId owner) {
    TicketEvent event =
        new TicketEvent(
            given.ids().next(),
            ticket.id(),
            Optional.empty(),
            TicketEvent.Kind.OPENED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            NOW);
    stores.ticketTimeline().add(List.of(event));
    stores.ticketTimeline().of(ticket.id(), behind(event.cursor()));
    stores.ticketTimeline().of(ticket.id(), TicketEvent.FOR_THE_PERSON, behind(event.cursor()));
    TicketComment comment =
        new TicketComment(
            given.ids().next(),
            ticket.id(),
            Optional.of(owner),
            "any",
            false,
            Optional.empty(),
            List.of(),
            NOW);
    stores.ticketComments().add(comment);
    stores.ticketComments().find(comment.id());
    stores.ticketComments().of(ticket.id(), behind(comment.cursor()));
    stores.ticketComments().publicOf(ticket.id(), behind(comment.cursor()));
  }

  private void callOutbox(Ticket ticket) {
    Notification news = given.desk().aNotificationOf(ticket.id());
    stores.outbox().add(news);
    stores.outbox().pending(1);
    Delivery delivery = Delivery.byMail(given.ids().next(), news, given.anAgent().id());
    Delivery call = Delivery.byWebhook(given.ids().next(), news, "any");
    stores
        .transactions()
        .runInTransaction(
            () -> {
              if (stores.outbox().mayPassOn()) {
                stores.outbox().passOn(List.of(news), List.of(delivery, call), NOW);
              }
            });
    stores.outbox().shownAfter(0, 1);
    stores.outbox().lastPosition();
    for (Delivery.Channel channel : Delivery.Channel.values()) {
      stores.outbox().claim(channel, Optional.of("any"), NOW, NOW.plusSeconds(1), 1);
    }
    stores.outbox().retryAt(delivery, "any", NOW);
    stores.outbox().delivered(delivery, NOW);
    stores.outbox().giveUp(delivery, "any", NOW);
    stores.outbox().dead(behind(new Cursor(NOW, delivery.id())));
    stores.outbox().revive(delivery.id(), NOW);
    stores.alerts().about(ticket.id());
    stores.alerts().firstOfEach(3);
    stores.bell().listen(ring -> {}).run();
    stores.bell().ring(Bell.Ring.of(Bell.Topic.DESK));
    stores.bell().isHeard();
  }

  private void callSearch(UserId owner, Message message) {
    for (String words : List.of("drowning", "drownning")) {
      SearchWords asked = new SearchWords(words);
      stores.messageSearch().inConversationsOf(owner, asked, PageRequest.first(1));
      stores.messageSearch().inConversationsOf(owner, asked, behind(message.cursor()));
      stores.messageSearch().inConversationsWithTickets(asked, PageRequest.first(1));
    }
  }

  private void callConversations(Conversation conversation, Message message) {
    stores.conversations().find(conversation.id());
    stores
        .transactions()
        .inTransaction(() -> stores.conversations().findForUpdate(conversation.id()));
    stores.conversations().update(conversation.renamed("any", NOW));
    stores.conversations().of(conversation.owner(), PageRequest.first(1));
    stores.conversations().of(conversation.owner(), behind(conversation.cursor()));
    stores.messages().find(message.id());
    stores.messages().of(conversation.id(), PageRequest.first(1));
    stores.messages().of(conversation.id(), behind(message.cursor()));
    for (String words : List.of("sommeil 17", "somnil")) { // the second only in another spelling
      SearchWords asked = new SearchWords(words);
      stores.messageSearch().inConversationsOf(conversation.owner(), asked, PageRequest.first(1));
      stores.messageSearch().inConversationsWithTickets(asked, PageRequest.first(1));
    }
    stores.conversations().delete(given.aConversation().id(), NOW);
  }

  private static PageRequest behind(Cursor cursor) {
    return new PageRequest(1, Optional.of(cursor));
  }
}
