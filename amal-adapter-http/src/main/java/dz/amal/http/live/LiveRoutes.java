package dz.amal.http.live;

import dz.amal.application.conversation.FollowConversation;
import dz.amal.application.notification.WatchDesk;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.notification.Bell;
import dz.amal.http.conversation.MessageResponse;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.LastEventId;
import dz.amal.http.request.PathIds;
import dz.amal.http.stream.LiveEvent;
import dz.amal.http.stream.LiveStreams;
import dz.amal.http.ticket.TicketResponse;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /desk/events} and {@code /conversations/{id}/events}: streams that go on. */
public final class LiveRoutes {

  private final Callers callers;
  private final LiveStreams streams;
  private final WatchDesk watchDesk;
  private final FollowConversation followConversation;

  /** Wires the routes. */
  public LiveRoutes(
      Callers callers,
      LiveStreams streams,
      WatchDesk watchDesk,
      FollowConversation followConversation) {
    this.callers = callers;
    this.streams = streams;
    this.watchDesk = watchDesk;
    this.followConversation = followConversation;
  }

  /** Something that the desk is shown. */
  record DeskResponse(
      String eventId,
      String event,
      String ticketId,
      @Nullable String recipientId,
      String happenedAt,
      @Nullable TicketResponse ticket) {

    static DeskResponse of(WatchDesk.News news) {
      var notification = news.event().notification();
      return new DeskResponse(
          notification.id().toString(),
          notification.event().code(),
          notification.ticket().toString(),
          notification.recipient().map(Object::toString).orElse(null),
          notification.createdAt().toString(),
          news.ticket().map(TicketResponse::forTeam).orElse(null));
    }
  }

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/desk/events", this::desk);
    routes.get("/api/v1/conversations/{id}/events", this::conversation);
  }

  private void desk(Context context) {
    long now =
        watchDesk
            .now(callers.of(context))
            .orElseThrow(() -> new RequestRefused(ProblemType.NOT_ALLOWED));
    DeskNews news = new DeskNews(LastEventId.of(context, LiveRoutes::position).orElse(now));
    begin(context, ring -> ring.topic() == Bell.Topic.DESK, news::next);
  }

  /** Goes from one position to the next. Used by one thread at a time. */
  private final class DeskNews {
    private long position;

    DeskNews(long position) {
      this.position = position;
    }

    List<LiveEvent> next() {
      List<WatchDesk.News> some = watchDesk.after(position);
      if (!some.isEmpty()) {
        position = some.get(some.size() - 1).event().position();
      }
      return some.stream()
          .map(
              each ->
                  new LiveEvent(
                      Long.toString(each.event().position()),
                      each.event().notification().event().code(),
                      DeskResponse.of(each)))
          .toList();
    }
  }

  private void conversation(Context context) {
    ConversationId id = new ConversationId(PathIds.of(context));
    FollowConversation.Follower follower =
        followConversation
            .handle(callers.of(context), id, LastEventId.of(context, LiveRoutes::message))
            .orElseThrow(() -> new RequestRefused(ProblemType.NOT_FOUND));
    begin(
        context,
        ring -> ring.conversation().equals(Optional.of(id)),
        () ->
            follower.next().stream()
                .map(
                    message ->
                        new LiveEvent(
                            message.id().toString(),
                            "message",
                            MessageResponse.of(message, List.of())))
                .toList());
  }

  /** A stream ends with its session: whoever was signed out must not go on listening. */
  private void begin(
      Context context, Predicate<Bell.Ring> concerns, Supplier<List<LiveEvent>> news) {
    SessionToken token = callers.requireToken(context);
    context.future(
        () ->
            streams
                .begin(
                    context.res(),
                    ring -> concerns.test(ring) || ring.session().equals(Optional.of(token.hash())),
                    () -> {
                      callers.requireLive(token);
                      return news.get();
                    })
                .ended());
  }

  private static long position(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new InvalidValue(LastEventId.HEADER, "must be one that this API has given out");
    }
  }

  private static MessageId message(String text) {
    try {
      return new MessageId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new InvalidValue(LastEventId.HEADER, "must be one that this API has given out");
    }
  }
}
