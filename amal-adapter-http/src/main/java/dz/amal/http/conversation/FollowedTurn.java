package dz.amal.http.conversation;

import dz.amal.application.turn.TurnListener;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.Signals;
import dz.amal.http.problem.Problem;
import dz.amal.http.stream.LiveEvent;
import dz.amal.http.stream.LiveStream;
import dz.amal.http.stream.News;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A turn as server-sent events, kept from its beginning, so that any number of streams may tell
 * them: {@code message}, {@code decision}, {@code token}s, {@code citation}s, {@code ticket},
 * {@code done}; or {@code error}. A second {@code decision} takes back what was told of the reply.
 * Thread-safe.
 *
 * <p>Nobody waits for those who listen: a client that reads slowly, or has left, holds its turn up
 * in nothing.
 */
final class FollowedTurn implements TurnListener {

  private final TurnResponses responses;
  private final List<LiveEvent> events = new ArrayList<>();
  private final List<LiveStream> streams = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private final StringBuilder told = new StringBuilder();
  private @Nullable DecisionResponse decided;
  private boolean isOver;

  FollowedTurn(TurnResponses responses) {
    this.responses = responses;
  }

  /** Completes with the first event, or fails with what went wrong before it. */
  CompletableFuture<Void> begun() {
    return begun;
  }

  @Override
  public void messageStored(Message message) {
    tell("message", MessageResponse.of(message, List.of()));
    wake();
  }

  @Override
  public void decided(Decision decision, Signals signals, String modelUsed) {
    tellDecision(responses.of(decision, signals, modelUsed));
    wake();
  }

  @Override
  public void said(String piece) {
    tellPiece(piece);
    wake();
  }

  /** Tells the rest of the stored answer. */
  void complete(TurnResponse turn) {
    tellRest(turn);
    wake();
  }

  private synchronized void tellRest(TurnResponse turn) {
    if (events.isEmpty()) { // a repeated request, which has neither stored nor decided anything
      tell("message", turn.message());
    }
    tellDecision(turn.decision()); // also if it was decided otherwise when it was stored
    if (turn.reply() != null) {
      tellReply(turn.decision(), turn.reply());
    }
    if (turn.ticket() != null) {
      tell("ticket", turn.ticket());
    }
    tell("done", turn);
    isOver = true;
  }

  private void tellReply(DecisionResponse decision, MessageResponse reply) {
    if (!reply.content().startsWith(told.toString())) {
      takeBack(decision);
    }
    for (String piece : reply.content().substring(told.length()).split("(?<=\\s)", -1)) {
      tellPiece(piece);
    }
    reply.citations().forEach(citation -> tell("citation", citation));
  }

  private synchronized void tellDecision(DecisionResponse decision) {
    if (!decision.equals(decided)) {
      takeBack(decision);
    }
  }

  private void takeBack(DecisionResponse decision) {
    decided = decision;
    told.setLength(0);
    tell("decision", decision);
  }

  private synchronized void tellPiece(String piece) {
    told.append(piece);
    tell("token", Map.of("text", piece));
  }

  /** Says what went wrong: as an event, where there was one before it. */
  void fail(RuntimeException failure, Supplier<Problem> problem) {
    if (!begun.completeExceptionally(failure)) {
      tellFailure(problem.get());
      wake();
    }
  }

  private synchronized void tellFailure(Problem problem) {
    tell("error", problem);
    isOver = true;
  }

  private synchronized void tell(String event, Object data) {
    events.add(new LiveEvent(Integer.toString(events.size() + 1), event, data));
  }

  private void wake() {
    begun.complete(null);
    streams.forEach(LiveStream::wake);
  }

  /** What there is to tell behind an event; from the beginning where it has told no such event. */
  synchronized News after(int lastEvent) {
    return new FromHere(lastEvent <= events.size() ? Math.max(0, lastEvent) : 0);
  }

  /** Wakes a stream, which tells {@link #after some of it}, by each event from now on. */
  void wakes(LiveStream stream) {
    streams.add(stream);
    stream.wake();
  }

  /** Not when all streams have broken off; whoever comes back in time begins a new one. */
  @Override
  public boolean isListening() {
    return streams.isEmpty() || !streams.stream().allMatch(LiveStream::isOver);
  }

  private synchronized List<LiveEvent> from(int position) {
    return List.copyOf(events.subList(position, events.size()));
  }

  private synchronized boolean isOver() {
    return isOver;
  }

  /** Used by one thread at a time. */
  private final class FromHere implements News {
    private int position;

    FromHere(int position) {
      this.position = position;
    }

    @Override
    public List<LiveEvent> next() {
      List<LiveEvent> some = from(position);
      position += some.size();
      return some;
    }

    @Override
    public boolean isEnding() {
      return isOver();
    }
  }
}
