package dz.amal.http.request;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.limit.Limit;
import dz.amal.domain.limit.RateLimiter;
import dz.amal.domain.secret.Pseudonyms;
import dz.amal.http.problem.RequestRefused;
import io.javalin.http.Context;

/** Refuses who asks too often, by network address or by account. */
public final class RateLimits {

  private final RateLimiter limiter;
  private final Pseudonyms pseudonyms;
  private final Proxies proxies;

  /** Counts there. */
  public RateLimits(RateLimiter limiter, Pseudonyms pseudonyms, Proxies proxies) {
    this.limiter = limiter;
    this.pseudonyms = pseudonyms;
    this.proxies = proxies;
  }

  /**
   * Lets a request pass, or not.
   *
   * @throws RequestRefused if this address has asked too often; it says how long to wait
   */
  public void take(Limit limit, Context context) {
    take(limit, pseudonyms.of("address", proxies.client(context)));
  }

  /**
   * As the other, by account.
   *
   * @throws RequestRefused if this user has asked too often
   */
  public void take(Limit limit, Caller caller) {
    take(limit, caller.user().toString());
  }

  private void take(Limit limit, String subject) {
    limiter
        .take(limit, subject)
        .ifPresent(
            wait -> {
              throw RequestRefused.tooMany(wait);
            });
  }
}
