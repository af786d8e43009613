package dz.amal.http.identity;

import dz.amal.application.identity.SignInOutcome;
import dz.amal.application.identity.StartedSession;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.SessionCookie;
import io.javalin.http.Context;

/** Answers those who wanted to be let in: with a session and its cookie, or with a refusal. */
final class Entrance {

  private final SessionCookie cookie;

  Entrance(SessionCookie cookie) {
    this.cookie = cookie;
  }

  void answer(Context context, SignInOutcome outcome, int status) {
    letIn(context, outcome.match(new SessionOrRefusal()), status);
  }

  void letIn(Context context, StartedSession session, int status) {
    session
        .cookie()
        .ifPresent(token -> cookie.give(context, token.value(), session.cookieLifetime()));
    context.status(status).json(SessionResponse.of(session));
  }

  void letOut(Context context) {
    cookie.take(context);
    context.status(204);
  }

  private static final class SessionOrRefusal implements SignInOutcome.Cases<StartedSession> {

    @Override
    public StartedSession signedIn(SignInOutcome.SignedIn outcome) {
      return outcome.session();
    }

    @Override
    public StartedSession refused(SignInOutcome.Refused outcome) {
      throw new RequestRefused(ProblemType.WRONG_CREDENTIALS);
    }

    @Override
    public StartedSession codeNeeded(SignInOutcome.CodeNeeded outcome) {
      throw new RequestRefused(ProblemType.CODE_REQUIRED);
    }

    @Override
    public StartedSession tooMany(SignInOutcome.TooMany outcome) {
      throw RequestRefused.tooMany(outcome.retryAfter());
    }
  }
}
