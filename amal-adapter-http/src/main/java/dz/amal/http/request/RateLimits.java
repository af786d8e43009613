package dz.amal.http.request;

import dz.amal.domain.limit.Limit;
import dz.amal.domain.limit.RateLimiter;
import dz.amal.domain.secret.Pseudonyms;
import dz.amal.http.problem.RequestRefused;
import io.javalin.http.Context;

/** Refuses who asks too often, by network address; what is counted by account is elsewhere. */
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
    limiter
        .take(limit, pseudonyms.of("address", proxies.client(context)))
        .ifPresent(
            wait -> {
              throw RequestRefused.tooMany(wait);
            });
  }
}
