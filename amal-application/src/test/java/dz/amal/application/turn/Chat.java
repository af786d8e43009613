package dz.amal.application.turn;

import dz.amal.application.decision.GatherSignals;
import dz.amal.application.kernel.OncePerKey;
import dz.amal.application.kernel.TimeLimit;
import dz.amal.application.knowledge.FindPassages;
import dz.amal.application.model.ChooseModels;
import dz.amal.application.model.OwnModels;
import dz.amal.application.team.TeamUseCases;
import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.decision.CueRules;
import dz.amal.domain.decision.DecisionEngine;
import dz.amal.domain.decision.DecisionPolicy;
import dz.amal.domain.decision.Intent;
import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.kernel.RequestKey;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.Embedders;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.Language;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.oncall.Duty;
import dz.amal.domain.safety.CrisisGuard;
import dz.amal.domain.safety.EmergencyContacts;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.turn.Turn;
import dz.amal.memory.InMemoryStores;
import dz.amal.testkit.CountingIds;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.Contacts;
import dz.amal.testkit.fixture.Desk;
import dz.amal.testkit.fixture.Directions;
import dz.amal.testkit.fixture.Library;
import dz.amal.testkit.fixture.People;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A guest with a conversation, over stores in memory and models that say what a test lets them say.
 * One document is known: about the withdrawal of tramadol, in English.
 */
public final class Chat implements AutoCloseable {

  static final String KNOWN = "Withdrawal of tramadol is hard and it passes. A doctor can help.";
  static final String CONTACT = "9911";

  public final InMemoryStores stores = new InMemoryStores();
  public final SettableClock clock = new SettableClock();
  public final CountingIds ids = new CountingIds();
  final ExecutorService threads = Executors.newCachedThreadPool();
  public final User guest =
      User.guest(new UserId(ids.next()), ReadingLanguage.ENGLISH, clock.instant());

  IntentClassifier classifier = text -> likely(Intent.INFORMATION);
  LanguageModel model = quoting(KNOWN);
  Embedding question = Directions.along(1);
  Language language = Language.ENGLISH;
  Transactions transactions = stores.transactions();
  Duration limit = Duration.ofSeconds(10);
  Optional<DecisionEngine> shadow = Optional.empty();
  boolean hasConsented;
  StoringGate gate = StoringGate.standard();
  Optional<ChooseModels.Elsewhere> elsewhere = Optional.empty();

  public Chat() {
    stores.users().add(guest);
    Library library = new Library(ids);
    Document document = library.anApprovedDocument(KNOWN, ReadingLanguage.ENGLISH);
    stores
        .documents()
        .add(document, List.of(library.aChunkOf(document, Directions.along(1), Library.MODEL)));
  }

  /** A classifier's answer that leaves no doubt. */
  static IntentEstimate likely(Intent intent) {
    return new IntentEstimate(
        "test-classifier-1", Map.of(intent, 1.0), Map.of(TicketCategory.RELAPSE, 1.0));
  }

  /** A model that quotes a sentence of the first passage, whether it is there or not. */
  static LanguageModel quoting(String sentence) {
    return model(
        passages ->
            new DraftAnswer(
                List.of(
                    new DraftAnswer.Sentence(
                        sentence, List.of(Citation.of(passages.get(0), sentence))))));
  }

  /** A model that drafts in this way. */
  static LanguageModel model(Function<List<Passage>, DraftAnswer> drafting) {
    return named(
        "test-model-1",
        (inquiry, goOn) -> LanguageModel.told(drafting.apply(inquiry.passages()), goOn));
  }

  /** A model of this name, which drafts in this way. */
  static LanguageModel named(
      String name, BiFunction<Inquiry, Predicate<DraftAnswer.Sentence>, DraftAnswer> drafting) {
    return new LanguageModel() {
      @Override
      public String model() {
        return name;
      }

      @Override
      public DraftAnswer draft(Inquiry inquiry, Predicate<DraftAnswer.Sentence> goOn) {
        return drafting.apply(inquiry, goOn);
      }
    };
  }

  /** What a model hands back that has told nothing else. */
  static DraftAnswer nothing() {
    return new DraftAnswer(List.of());
  }

  /** Waits also when it is told not to, as a model might that hangs. */
  static void awaitStubbornly(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      LockSupport.parkNanos(100_000);
    }
  }

  public Caller caller() {
    return guest.consenting(hasConsented, clock.instant()).caller();
  }

  Conversation conversation() {
    return conversation(Mode.AUTO);
  }

  Conversation conversation(Mode mode) {
    Conversation conversation =
        Conversation.start(
            new ConversationId(ids.next()), guest.id(), Optional.empty(), mode, clock.instant());
    stores.conversations().add(conversation);
    return conversation;
  }

  Turn say(Conversation conversation, String text) {
    return turn(send(conversation, text, Optional.empty()));
  }

  HandleMessage.Outcome send(Conversation conversation, String text, Optional<RequestKey> key) {
    return handleMessage().handle(command(conversation, text, key), TurnListener.none());
  }

  HandleMessage.Command command(Conversation conversation, String text, Optional<RequestKey> key) {
    return new HandleMessage.Command(caller(), conversation.id(), new MessageText(text), key);
  }

  static Turn turn(HandleMessage.Outcome outcome) {
    if (outcome instanceof HandleMessage.Answered answered) {
      return answered.turn();
    }
    throw new AssertionError("not answered: " + outcome);
  }

  /** The words of the reply to what was said. */
  String replyTo(Conversation conversation, String text) {
    return said(say(conversation, text));
  }

  /** The words of a reply. */
  static String said(Turn turn) {
    return turn.reply().orElseThrow().text().value();
  }

  List<Message> messages(Conversation conversation) {
    return stores.messages().of(conversation.id(), PageRequest.first(100)).items();
  }

  public int tickets() {
    return stores.tickets().of(guest.id(), PageRequest.first(100)).items().size();
  }

  public HandleMessage handleMessage() {
    return new HandleMessage(
        CrisisGuard.standard(),
        transactions,
        gate,
        new OncePerKey(stores.idempotencyKeys(), clock),
        stores.conversations(),
        stores.messages(),
        stores.pendingTurns(),
        answerTurn(),
        new ReadTurn(stores.messages(), stores.decisions(), stores.citations(), stores.tickets()),
        ids,
        clock,
        step -> LockSupport.parkNanos(100_000));
  }

  FinishInterruptedTurns finishInterruptedTurns() {
    return new FinishInterruptedTurns(
        stores.transactions(),
        stores.pendingTurns(),
        stores.conversations(),
        stores.messages(),
        stores.users(),
        answerTurn(),
        clock);
  }

  private AnswerTurn answerTurn() {
    TimeLimit timeLimit = new TimeLimit(threads, clock, limit, stores.transactions());
    ReplyText replyText = new ReplyText(Chat::contacts);
    return new AnswerTurn(
        transactions,
        gate,
        stores.pendingTurns(),
        stores.conversations(),
        stores.messages(),
        stores.decisions(),
        stores.citations(),
        stores.modelSpending(),
        team().desk(),
        new ConsiderMessage(
            new GatherSignals(CrisisGuard.standard(), new CueRules(), text -> language, timeLimit),
            stores.pastTurns(),
            new DecisionEngine(DecisionPolicy.standard()),
            shadow,
            new ChooseModels(
                new OwnModels(text -> classifier.estimate(text), model),
                elsewhere,
                stores.modelSpending(),
                clock),
            new AnswerFromKnowledge(
                new FindPassages(
                    new Embedders(List.of(embedder()), stores.knowledge()),
                    embedder(),
                    stores.knowledge()),
                timeLimit),
            replyText,
            timeLimit),
        replyText,
        ids,
        clock);
  }

  /** Somebody of the team, stored. */
  UserId agent() {
    User agent = new People(ids).ofTeam(Role.AGENT);
    stores.users().add(agent);
    return agent.id();
  }

  /** These are on call all week, in this order. */
  void isOnCall(UserId... people) {
    List<Duty> duties = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int i = 0; i < people.length; i++) {
        duties.add(new Duty(people[i], day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, i + 1));
      }
    }
    stores.onCallDuties().replace(duties);
  }

  /** What the team does with the tickets that come of it. */
  TeamUseCases team() {
    return TeamUseCases.over(stores, Desk::slaClock, TeamUseCases.Alerting.standard(), ids, clock);
  }

  private Embedder embedder() {
    return new Embedder() {
      @Override
      public String model() {
        return Library.MODEL;
      }

      @Override
      public double relevantAbove() {
        return 0.5;
      }

      @Override
      public List<Embedding> embed(List<String> texts) {
        return texts.stream().map(text -> question).toList();
      }
    };
  }

  private static EmergencyContacts contacts() {
    return new EmergencyContacts(List.of(Contacts.aGeneralService("ambulance", CONTACT)));
  }

  /** Transactions that fail from the nth on, as when the database goes away. */
  Transactions failingFrom(int nth, RuntimeException failure) {
    return new Transactions() {
      private int count;

      @Override
      public <T> T inTransaction(Supplier<T> unit) {
        count++;
        if (count >= nth) {
          throw failure;
        }
        return stores.transactions().inTransaction(unit);
      }

      @Override
      public boolean isOpen() {
        return stores.transactions().isOpen();
      }
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
