package dz.amal.application.completion;

import dz.amal.application.turn.HandleMessage;
import dz.amal.application.turn.LimitMessages;
import dz.amal.application.turn.TurnListener;
import dz.amal.domain.apikey.ApiKeyId;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.RequestKey;
import dz.amal.domain.language.Wording;
import dz.amal.domain.turn.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Answers the last message of a conversation that a program brings along whole. What Amal has said
 * in it itself is found by its hash, and goes on where it stood. What it does not know, it neither
 * stores nor believes: then a new conversation begins with the last message. Thread-safe.
 */
public final class CompleteChat {

  private static final ConversationId NOT_BEGUN = new ConversationId(new UUID(0, 0));

  private final FindThread findThread;
  private final LimitMessages limitMessages;
  private final HandleMessage handleMessage;
  private final Wording wording = Wording.load(CompleteChat.class, "completion");

  /** Wires the use case. */
  public CompleteChat(
      FindThread findThread, LimitMessages limitMessages, HandleMessage handleMessage) {
    this.findThread = findThread;
    this.limitMessages = limitMessages;
    this.handleMessage = handleMessage;
  }

  /**
   * What a program asks.
   *
   * @param caller the key's owner
   * @param person whom the program says that it speaks for, in its own words
   * @param before the messages before the last one
   * @param text the last message, a person's
   * @param mode of the conversation from now on
   * @param name the client's name for this request, if it gives one; then that alone says whether
   *     it comes again
   */
  public record Command(
      ApiKeyId key,
      Caller caller,
      Optional<String> person,
      List<ChatMessage> before,
      MessageText text,
      Mode mode,
      Repetition repetition,
      Optional<RequestKey> name) {

    public Command {
      before = List.copyOf(before);
    }

    ChatHistory history() {
      return new ChatHistory(person, before);
    }

    ChatHistory request() {
      return history().then(new ChatMessage(false, text.value()));
    }
  }

  /** What came of it. */
  public sealed interface Outcome permits Completed, TooMany, KeyReused, StillThinking {

    /** Calls the case that this is. */
    <T> T match(Cases<T> cases);
  }

  /** One method for each outcome: a new one does not compile until every caller answers it. */
  public interface Cases<T> {
    /** The message is answered. */
    T completed(Completed outcome);

    /** Too many messages came at once, and none of them speaks of danger. */
    T tooMany(TooMany outcome);

    /** The client's name for the request was used for another one. */
    T keyReused(KeyReused outcome);

    /** The same request came before and is still being answered, or was just deleted. */
    T stillThinking(StillThinking outcome);
  }

  /**
   * The message is answered.
   *
   * @param text what to show; begins with what was heard. Where a human has taken over it says so
   */
  public record Completed(Turn turn, String text) implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.completed(this);
    }

    /** Without the text. */
    @Override
    public String toString() {
      return "Completed[" + turn.message().id() + "]";
    }
  }

  /** Too many messages came at once. */
  public record TooMany(Duration retryAfter) implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.tooMany(this);
    }
  }

  /** The client's name for the request was used for another one. */
  public record KeyReused() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.keyReused(this);
    }
  }

  /** The same request came before and is still being answered, or was just deleted. */
  public record StillThinking() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.stillThinking(this);
    }
  }

  /**
   * Answers it.
   *
   * @param hearer is told the reply piece by piece; empty if nobody wants to hear it before it is
   *     complete
   */
  public Outcome handle(Command command, Optional<Consumer<String>> hearer) {
    Optional<Duration> wait =
        limitMessages.waitBefore(
            command.caller(), findThread.standing(command).orElse(NOT_BEGUN), command.text());
    if (wait.isPresent()) {
      return new TooMany(wait.get());
    }
    Optional<FindThread.Place> place = findThread.of(command);
    return place.isEmpty() ? new KeyReused() : answer(command, place.get(), hearer);
  }

  private Outcome answer(
      Command command, FindThread.Place place, Optional<Consumer<String>> hearer) {
    HeardReply heard = new HeardReply(hearer.orElse(piece -> {}));
    return handleMessage
        .handle(
            new HandleMessage.Command(
                command.caller(),
                place.conversation(),
                command.text(),
                Optional.of(place.message())),
            hearer.isPresent() ? heard : TurnListener.none())
        .match(new AnswerOrRefusal(command, place.conversation(), heard));
  }

  /** What each outcome of the turn means here. */
  private final class AnswerOrRefusal implements HandleMessage.Cases<Outcome> {

    private final Command command;
    private final ConversationId conversation;
    private final HeardReply heard;

    AnswerOrRefusal(Command command, ConversationId conversation, HeardReply heard) {
      this.command = command;
      this.conversation = conversation;
      this.heard = heard;
    }

    @Override
    public Outcome answered(HandleMessage.Answered outcome) {
      String text = heard.completed(words(outcome.turn()));
      findThread.leaveAt(conversation, command, text);
      return new Completed(outcome.turn(), text);
    }

    @Override
    public Outcome conversationNotFound(HandleMessage.ConversationNotFound outcome) {
      return new StillThinking(); // whoever comes again is given a new one
    }

    @Override
    public Outcome keyReused(HandleMessage.KeyReused outcome) {
      return new KeyReused();
    }

    @Override
    public Outcome stillThinking(HandleMessage.StillThinking outcome) {
      return new StillThinking();
    }
  }

  private String words(Turn turn) {
    return turn.reply()
        .map(reply -> reply.text().value())
        .orElseGet(
            () -> wording.text(turn.decision().signals().language().reading().tag(), "with_human"));
  }
}
