package dz.amal.memory;

import dz.amal.domain.identity.MagicLink;
import dz.amal.domain.identity.MagicLinks;
import dz.amal.domain.identity.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Links and requests for them, in memory. */
public final class InMemoryMagicLinks implements MagicLinks {

  /** A request, and when it is to be sent. */
  record Asked(Request request, Instant dueAt) {

    Asked claimed(Instant until) {
      return new Asked(
          new Request(
              request.id(),
              request.email(),
              request.purpose(),
              request.user(),
              request.attempts() + 1,
              request.createdAt()),
          until);
    }
  }

  private final InMemoryDatabase database;

  /** The links of this database. */
  public InMemoryMagicLinks(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void ask(Request request) {
    database.units.run(
        () -> database.linkRequests.add(request.id(), new Asked(request, request.createdAt())));
  }

  @Override
  public Optional<Request> claim(Instant now, Instant until) {
    return database.units.call(
        () -> {
          Optional<Asked> claimed =
              database
                  .linkRequests
                  .rows()
                  .filter(asked -> !asked.dueAt().isAfter(now))
                  .min(Comparator.comparing(Asked::dueAt))
                  .map(asked -> asked.claimed(until));
          claimed.ifPresent(asked -> database.linkRequests.put(asked.request().id(), asked));
          return claimed.map(Asked::request);
        });
  }

  @Override
  public void settle(UUID request) {
    database.units.run(() -> database.linkRequests.remove(request));
  }

  @Override
  public void retryAt(UUID request, Instant next) {
    database.units.run(
        () ->
            database
                .linkRequests
                .find(request)
                .ifPresent(
                    asked -> database.linkRequests.put(request, new Asked(asked.request(), next))));
  }

  @Override
  public void add(MagicLink link) {
    database.units.run(
        () -> {
          database.users.require(link.user());
          database.linksByToken.add(link.tokenHash(), link.id());
          database.links.add(link.id(), link);
        });
  }

  @Override
  public Optional<MagicLink> find(String tokenHash, Instant now) {
    return database.units.call(
        () ->
            database
                .linksByToken
                .find(tokenHash)
                .flatMap(database.links::find)
                .filter(link -> now.isBefore(link.expiresAt())));
  }

  /** A link that was used is as good as one that never was. */
  @Override
  public void use(UUID link, Instant now) {
    database.units.run(() -> database.links.remove(link));
  }

  @Override
  public void revokeAll(UserId user, Instant now) {
    database.units.run(
        () ->
            database.links.rows().filter(link -> link.user().equals(user)).toList().stream()
                .map(MagicLink::id)
                .forEach(database.links::remove));
  }
}
