package dz.amal.bootstrap;

import dz.amal.application.audit.AuditUseCases;
import dz.amal.application.audit.NoteAct;
import dz.amal.application.audit.NoteReading;
import dz.amal.application.conversation.ChangeConversation;
import dz.amal.application.conversation.FollowConversation;
import dz.amal.application.conversation.RateReply;
import dz.amal.application.conversation.ReadConversations;
import dz.amal.application.conversation.SearchMessages;
import dz.amal.application.conversation.StartConversation;
import dz.amal.application.decision.GatherSignals;
import dz.amal.application.identity.IdentityUseCases;
import dz.amal.application.kernel.OncePerKey;
import dz.amal.application.kernel.TimeLimit;
import dz.amal.application.knowledge.AddDocument;
import dz.amal.application.knowledge.ChangeDocument;
import dz.amal.application.knowledge.EmbedChunks;
import dz.amal.application.knowledge.FindPassages;
import dz.amal.application.knowledge.ImportDocument;
import dz.amal.application.knowledge.ImportDocuments;
import dz.amal.application.knowledge.ReadDocuments;
import dz.amal.application.knowledge.ReviewDocument;
import dz.amal.application.knowledge.SearchKnowledge;
import dz.amal.application.knowledge.WithdrawDocument;
import dz.amal.application.model.ChooseModels;
import dz.amal.application.notification.NotificationUseCases;
import dz.amal.application.safety.CloseCrisis;
import dz.amal.application.safety.ConfirmContact;
import dz.amal.application.sla.ConfirmHoliday;
import dz.amal.application.sla.HolidayDesk;
import dz.amal.application.sla.ReadHolidays;
import dz.amal.application.team.TeamUseCases;
import dz.amal.application.ticket.TicketDesk;
import dz.amal.application.turn.AnswerFromKnowledge;
import dz.amal.application.turn.AnswerTurn;
import dz.amal.application.turn.ConsiderMessage;
import dz.amal.application.turn.FinishInterruptedTurns;
import dz.amal.application.turn.GatedPastTurns;
import dz.amal.application.turn.HandleMessage;
import dz.amal.application.turn.LimitMessages;
import dz.amal.application.turn.Pause;
import dz.amal.application.turn.ReadTurn;
import dz.amal.application.turn.ReplyText;
import dz.amal.application.turn.StoringGate;
import dz.amal.domain.audit.Anchors;
import dz.amal.domain.decision.CueRules;
import dz.amal.domain.knowledge.Chunker;
import dz.amal.domain.knowledge.Embedders;
import dz.amal.domain.limit.Limit;
import dz.amal.domain.safety.ContactList;
import dz.amal.domain.safety.CrisisGuard;
import dz.amal.domain.sla.CurrentCalendar;
import dz.amal.domain.sla.SlaClock;
import dz.amal.domain.store.Stores;
import java.util.Optional;

/** The use cases, wired. */
public record UseCases(
    IdentityUseCases identity,
    StartConversation startConversation,
    ReadConversations readConversations,
    ChangeConversation changeConversation,
    SearchMessages searchMessages,
    LimitMessages limitMessages,
    HandleMessage handleMessage,
    RateReply rateReply,
    CloseCrisis closeCrisis,
    ConfirmContact confirmContact,
    FinishInterruptedTurns finishInterruptedTurns,
    TeamUseCases team,
    NotificationUseCases notifications,
    FollowConversation followConversation,
    ReadHolidays readHolidays,
    ConfirmHoliday confirmHoliday,
    ImportDocument importDocument,
    AddDocument addDocument,
    ReadDocuments readDocuments,
    ReviewDocument reviewDocument,
    ChangeDocument changeDocument,
    WithdrawDocument withdrawDocument,
    SearchKnowledge searchKnowledge,
    AuditUseCases audit) {

  /** What of the outside the use cases are wired over, beside the stores. */
  record Outside(
      Models models,
      Optional<ChooseModels.Elsewhere> elsewhere,
      CrisisGuard guard,
      Policies policies,
      TimeLimit timeLimit,
      ContactList contacts,
      CurrentCalendar calendar,
      Couriers couriers,
      TeamUseCases.Alerting alerting,
      IdentityUseCases.Means identity,
      Limit messages,
      Anchors anchors) {}

  static UseCases wire(Stores stores, Outside outside, World world) {
    Models models = outside.models();
    TeamUseCases team =
        TeamUseCases.over(
            stores,
            () -> new SlaClock(outside.policies().sla(), outside.calendar().get()),
            outside.alerting(),
            world.ids(),
            world.clock());
    NoteAct note = note(stores, world);
    NoteReading reading = new NoteReading(stores.transactions(), note, world.clock());
    OncePerKey oncePerKey = new OncePerKey(stores.idempotencyKeys(), world.clock());
    FindPassages findPassages = findPassages(stores, models);
    StoringGate gate = StoringGate.standard();
    AnswerTurn answerTurn = answerTurn(stores, gate, outside, findPassages, team.desk(), world);
    ImportDocument importDocument = importDocument(stores, models, world);
    ReadConversations readConversations =
        new ReadConversations(
            stores.conversations(),
            stores.messages(),
            stores.citations(),
            stores.tickets(),
            reading);
    return new UseCases(
        IdentityUseCases.over(stores, outside.identity(), Identity.world(world)),
        new StartConversation(
            stores.transactions(), oncePerKey, stores.conversations(), world.ids(), world.clock()),
        readConversations,
        new ChangeConversation(stores.transactions(), stores.conversations(), world.clock()),
        new SearchMessages(stores.messageSearch(), reading),
        new LimitMessages(
            outside.identity().limiter(),
            outside.messages(),
            outside.guard(),
            stores.conversations()),
        handleMessage(stores, outside.guard(), gate, oncePerKey, answerTurn, world),
        new RateReply(
            stores.transactions(),
            stores.conversations(),
            stores.messages(),
            stores.feedback(),
            world.ids(),
            world.clock()),
        new CloseCrisis(
            stores.transactions(),
            stores.conversations(),
            stores.crisisClosings(),
            note,
            world.ids(),
            world.clock()),
        new ConfirmContact(
            stores.transactions(),
            outside.contacts(),
            stores.contactConfirmations(),
            note,
            world.ids(),
            world.clock()),
        new FinishInterruptedTurns(
            stores.transactions(),
            stores.pendingTurns(),
            stores.conversations(),
            stores.messages(),
            stores.users(),
            answerTurn,
            world.clock()),
        team,
        NotificationUseCases.over(
            stores,
            outside.couriers().mail(),
            outside.couriers().webhooks(),
            world.ids(),
            world.clock()),
        new FollowConversation(readConversations, stores.messages()),
        new ReadHolidays(outside.calendar()),
        new ConfirmHoliday(
            new HolidayDesk(
                stores.transactions(),
                stores.holidays(),
                stores.recalculations(),
                outside.calendar(),
                note,
                world.ids(),
                world.clock()),
            stores.users(),
            world.ids(),
            world.clock()),
        importDocument,
        new AddDocument(
            importDocument, oncePerKey, stores.documents(), models.languages(), world.ids()),
        new ReadDocuments(stores.documents()),
        new ReviewDocument(
            stores.transactions(), stores.documents(), note, world.ids(), world.clock()),
        new ChangeDocument(
            stores.transactions(),
            stores.documents(),
            new EmbedChunks(Chunker.standard(), embedders(stores, models), world.ids()),
            note,
            world.clock()),
        new WithdrawDocument(stores.transactions(), stores.documents(), note, world.clock()),
        new SearchKnowledge(findPassages, models.languages()),
        AuditUseCases.over(
            stores, outside.identity().keys(), outside.anchors(), world.ids(), world.clock()));
  }

  /** What answers from the knowledge; also for those who only want to know how well. */
  public static AnswerFromKnowledge answers(Stores stores, Models models, TimeLimit timeLimit) {
    return new AnswerFromKnowledge(findPassages(stores, models), timeLimit);
  }

  private static FindPassages findPassages(Stores stores, Models models) {
    return new FindPassages(embedders(stores, models), models.embedder(), stores.knowledge());
  }

  private static Embedders embedders(Stores stores, Models models) {
    return new Embedders(models.embedders(), stores.knowledge());
  }

  /** What brings in many documents; also for those who do not run a server. */
  public static ImportDocuments importDocuments(Stores stores, Models models, World world) {
    return new ImportDocuments(
        stores.transactions(),
        stores.documents(),
        Chunker.standard(),
        embedders(stores, models),
        note(stores, world),
        world.ids(),
        world.clock());
  }

  /** What brings in a document; also for those who do not run a server. */
  public static ImportDocument importDocument(Stores stores, Models models, World world) {
    return new ImportDocument(
        stores.transactions(),
        stores.documents(),
        Chunker.standard(),
        embedders(stores, models),
        note(stores, world),
        world.ids(),
        world.clock());
  }

  private static NoteAct note(Stores stores, World world) {
    return new NoteAct(stores.auditTrail(), world.ids(), world.clock());
  }

  private static AnswerTurn answerTurn(
      Stores stores,
      StoringGate gate,
      Outside outside,
      FindPassages findPassages,
      TicketDesk desk,
      World world) {
    ReplyText replyText = new ReplyText(outside.contacts());
    return new AnswerTurn(
        stores.transactions(),
        gate,
        stores.pendingTurns(),
        stores.conversations(),
        stores.messages(),
        stores.decisions(),
        stores.citations(),
        stores.modelSpending(),
        desk,
        new ConsiderMessage(
            gatherSignals(outside.guard(), outside.models(), outside.timeLimit()),
            new GatedPastTurns(stores.pastTurns(), gate),
            outside.policies().live(),
            outside.policies().shadow(),
            chooseModels(stores, outside, world),
            new AnswerFromKnowledge(findPassages, outside.timeLimit()),
            replyText,
            outside.timeLimit()),
        replyText,
        world.ids(),
        world.clock());
  }

  /** What looks at a message; also for those who only want to know what it would see. */
  public static GatherSignals gatherSignals(Models models, TimeLimit timeLimit) {
    return gatherSignals(CrisisGuard.standard(), models, timeLimit);
  }

  private static GatherSignals gatherSignals(
      CrisisGuard guard, Models models, TimeLimit timeLimit) {
    return new GatherSignals(guard, new CueRules(), models.languages(), timeLimit);
  }

  private static ChooseModels chooseModels(Stores stores, Outside outside, World world) {
    return new ChooseModels(
        outside.models().own(), outside.elsewhere(), stores.modelSpending(), world.clock());
  }

  private static HandleMessage handleMessage(
      Stores stores,
      CrisisGuard guard,
      StoringGate gate,
      OncePerKey oncePerKey,
      AnswerTurn answerTurn,
      World world) {
    return new HandleMessage(
        guard,
        stores.transactions(),
        gate,
        oncePerKey,
        stores.conversations(),
        stores.messages(),
        stores.pendingTurns(),
        answerTurn,
        new ReadTurn(stores.messages(), stores.decisions(), stores.citations(), stores.tickets()),
        world.ids(),
        world.clock(),
        sleeping());
  }

  private static Pause sleeping() {
    return duration -> {
      try {
        Thread.sleep(duration.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
