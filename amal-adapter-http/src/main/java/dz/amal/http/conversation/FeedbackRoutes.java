package dz.amal.http.conversation;

import static dz.amal.http.request.Given.given;

import dz.amal.application.conversation.RateReply;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.conversation.Rating;
import dz.amal.domain.identity.Caller;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.Choices;
import dz.amal.http.request.JsonBody;
import dz.amal.http.request.PathIds;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /messages/{id}/feedback}: whether a reply helped. */
public final class FeedbackRoutes {

  private final Callers callers;
  private final JsonBody body;
  private final RateReply rateReply;

  /** Wires the route. */
  public FeedbackRoutes(Callers callers, JsonBody body, RateReply rateReply) {
    this.callers = callers;
    this.body = body;
    this.rateReply = rateReply;
  }

  record FeedbackRequest(@Nullable String rating, @Nullable String comment) {}

  record FeedbackResponse(
      String messageId, String rating, @Nullable String comment, String createdAt) {}

  /** Adds the route. */
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/messages/{id}/feedback", this::rate);
  }

  private void rate(Context context) {
    Caller caller = callers.of(context);
    MessageId reply = new MessageId(PathIds.of(context));
    FeedbackRequest request = body.read(context, FeedbackRequest.class);
    Rating rating =
        Choices.of("rating", given("rating", request.rating()), Rating.values(), Rating::code);
    var kept =
        rateReply
            .handle(caller, reply, rating, Optional.ofNullable(request.comment()))
            .orElseThrow(() -> new RequestRefused(ProblemType.NOT_FOUND));
    context
        .status(201)
        .json(
            new FeedbackResponse(
                kept.reply().toString(),
                kept.rating().code(),
                kept.comment().orElse(null),
                kept.at().toString()));
  }
}
