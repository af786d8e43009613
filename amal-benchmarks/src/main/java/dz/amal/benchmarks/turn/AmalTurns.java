package dz.amal.benchmarks.turn;

import dz.amal.application.conversation.StartConversation;
import dz.amal.application.turn.HandleMessage;
import dz.amal.application.turn.TurnListener;
import dz.amal.benchmarks.collection.InventedQuestion;
import dz.amal.benchmarks.models.AlwaysAQuestion;
import dz.amal.benchmarks.models.KnownEmbedder;
import dz.amal.bootstrap.Amal;
import dz.amal.bootstrap.Models;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.decision.Course;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.turn.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Amal: the use case behind {@code POST /conversations/{id}/messages}, with nothing left out. */
final class AmalTurns implements Pipeline {

  private final HandleMessage handleMessage;
  private final List<Client> clients = new ArrayList<>();

  private record Client(Caller caller, ConversationId conversation) {}

  /** A conversation for each of these people. */
  AmalTurns(Amal amal, List<UserId> users) {
    handleMessage = amal.useCases().handleMessage();
    for (UserId user : users) {
      Caller caller = new Caller(user, Role.USER, ReadingLanguage.FRENCH, true);
      clients.add(new Client(caller, conversation(amal, caller)));
    }
  }

  /** Models that take no time; only the language is identified as always. */
  static Models models(List<InventedQuestion> questions) {
    return new Models(
        Models.offline().languages(),
        new AlwaysAQuestion(),
        new KnownEmbedder(questions),
        new QuotingModel());
  }

  private static ConversationId conversation(Amal amal, Caller caller) {
    return amal.useCases()
        .startConversation()
        .handle(
            new StartConversation.Command(caller, Optional.empty(), Mode.AUTO, Optional.empty()))
        .orElseThrow()
        .id();
  }

  @Override
  public void answer(int client, InventedQuestion question) {
    if (!isAnswered(client, question)) {
      throw new IllegalStateException("a question was not answered from the knowledge");
    }
  }

  /** Whether it was answered from the knowledge, with all citations. */
  boolean isAnswered(int client, InventedQuestion question) {
    Client who = clients.get(client);
    HandleMessage.Outcome outcome =
        handleMessage.handle(
            new HandleMessage.Command(
                who.caller(),
                who.conversation(),
                new MessageText(question.text()),
                Optional.empty()),
            TurnListener.none());
    return outcome instanceof HandleMessage.Answered answered && isAnswered(answered.turn());
  }

  private static boolean isAnswered(Turn turn) {
    return turn.decision().decision().course() == Course.ANSWER
        && turn.citations().size() == QuotingModel.SENTENCES;
  }

  /** Where a client asks. */
  ConversationId conversationOf(int client) {
    return clients.get(client).conversation();
  }
}
