package dz.amal.http.conversation;

import dz.amal.application.turn.TurnListener;
import dz.amal.domain.conversation.Message;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.Signals;
import dz.amal.http.problem.Problem;
import dz.amal.http.request.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A turn as server-sent events: {@code message}, {@code decision}, {@code token}s, {@code
 * citation}s, {@code ticket}, {@code done}; or {@code error}. Used by one thread.
 *
 * <p>A client that leaves does not stop its turn: it is stored all the same, and found when the
 * conversation is read again.
 */
final class TurnStream implements TurnListener {

  private final Context context;
  private final Json json;
  private final TurnResponses responses;
  private boolean open;
  private @Nullable DecisionResponse decided;
  private boolean clientLeft;

  TurnStream(Context context, Json json, TurnResponses responses) {
    this.context = context;
    this.json = json;
    this.responses = responses;
  }

  /** Whether anything has been sent. */
  boolean isOpen() {
    return open;
  }

  @Override
  public void messageStored(Message message) {
    send("message", MessageResponse.of(message, List.of()));
  }

  @Override
  public void decided(Decision decision, Signals signals, String modelUsed) {
    sendDecision(responses.of(decision, signals, modelUsed));
  }

  @Override
  public void said(String piece) {}

  /** Sends the stored answer. */
  void complete(TurnResponse turn) {
    if (!open) { // the answer to a repeated request, which has neither stored nor decided anything
      send("message", turn.message());
    }
    if (!turn.decision().equals(decided)) { // also if it was decided otherwise when it was stored
      sendDecision(turn.decision());
    }
    if (turn.reply() != null) {
      sendReply(turn.reply());
    }
    if (turn.ticket() != null) {
      send("ticket", turn.ticket());
    }
    send("done", turn);
  }

  private void sendDecision(DecisionResponse decision) {
    decided = decision;
    send("decision", decision);
  }

  private void sendReply(MessageResponse reply) {
    for (String piece : reply.content().split("(?<=\\s)", -1)) {
      send("token", Map.of("text", piece));
    }
    reply.citations().forEach(citation -> send("citation", citation));
  }

  /** Says that something went wrong behind the first event. */
  void fail(Problem problem) {
    send("error", problem);
  }

  private void send(String event, Object data) {
    if (clientLeft) {
      return;
    }
    begin();
    String lines = "event: " + event + "\ndata: " + json.write(data) + "\n\n";
    try {
      OutputStream out = context.res().getOutputStream();
      out.write(lines.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      clientLeft = true;
    }
  }

  private void begin() {
    if (!open) {
      open = true;
      context.res().setStatus(200);
      context.res().setContentType("text/event-stream; charset=utf-8");
      context.res().setHeader("Cache-Control", "no-store");
      context.res().setHeader("X-Accel-Buffering", "no");
    }
  }
}
