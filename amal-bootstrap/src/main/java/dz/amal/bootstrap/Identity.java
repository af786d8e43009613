package dz.amal.bootstrap;

import dz.amal.application.identity.BeginSession;
import dz.amal.application.identity.IdentityUseCases;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.credentials.BcryptPasswords;
import dz.amal.credentials.TotpCodes;
import dz.amal.domain.identity.SessionCache;
import dz.amal.domain.limit.RateLimiter;
import dz.amal.domain.notification.Mail;
import dz.amal.domain.secret.Keys;
import dz.amal.domain.store.Stores;
import dz.amal.memory.InMemoryRateLimiter;
import dz.amal.memory.InMemorySessionCache;
import java.security.SecureRandom;

/** What people are let in with. */
public final class Identity {

  private Identity() {}

  /** As the configuration has it. */
  public static IdentityUseCases.Means means(
      AmalConfig config, Keys keys, SessionCache cache, RateLimiter limiter, Mail mail) {
    SecureRandom random = new SecureRandom();
    return new IdentityUseCases.Means(
        new BcryptPasswords(config.passwordCost(), random),
        new TotpCodes(random, keys),
        keys,
        cache,
        limiter,
        config.sessions(),
        mail);
  }

  /** The use cases, for whoever runs no server: what they revoke, servers hear by the bell. */
  public static IdentityUseCases useCases(
      AmalConfig config, Stores stores, Keys keys, World world) {
    return IdentityUseCases.over(
        stores,
        means(
            config,
            keys,
            new InMemorySessionCache(world.clock()),
            new InMemoryRateLimiter(world.clock()),
            Couriers.of(config, world).mail()),
        world(world));
  }

  /** Where the use cases of coming in take ids, tokens and the time from. */
  public static BeginSession.World world(World world) {
    return new BeginSession.World(world.ids(), world.tokens(), world.clock());
  }
}
