package dz.amal.memory;

import dz.amal.domain.identity.SecondFactor;
import dz.amal.domain.identity.Session;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {

  private final InMemoryDatabase database;

  /** The sessions of this database. */
  public InMemorySessions(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(Session session) {
    database.units.run(
        () -> {
          database.users.require(session.user());
          database.sessionsByToken.add(session.tokenHash(), session.id());
          session
              .refresh()
              .ifPresent(refresh -> database.sessionsByRefresh.add(refresh.hash(), session.id()));
          database.sessions.add(session.id(), new KeptSession(session, false, false));
        });
  }

  @Override
  public Optional<Found> find(String tokenHash, Instant now) {
    return database.units.call(
        () ->
            database
                .sessionsByToken
                .find(tokenHash)
                .map(database.sessions::require)
                .filter(kept -> counts(kept, now))
                .flatMap(kept -> found(kept.session())));
  }

  private Optional<Found> found(Session session) {
    return database
        .users
        .find(session.user())
        .filter(User::isActive)
        .map(
            user ->
                new Found(session.family(), user, hasSecondFactor(user.id()), session.expiresAt()));
  }

  private boolean hasSecondFactor(UserId user) {
    return database.secondFactors.find(user).filter(SecondFactor::isConfirmed).isPresent();
  }

  private static boolean counts(KeptSession kept, Instant now) {
    return !kept.isRevoked() && now.isBefore(kept.session().expiresAt());
  }

  @Override
  public Optional<Renewable> findToRenew(String refreshHash) {
    database.units.requireOpen();
    return database.units.call(
        () ->
            database
                .sessionsByRefresh
                .find(refreshHash)
                .map(database.sessions::require)
                .map(this::renewable));
  }

  private Renewable renewable(KeptSession kept) {
    return new Renewable(
        kept.session(),
        kept.isSpent(),
        kept.isRevoked(),
        database.users.find(kept.session().user()).filter(User::isActive).isPresent());
  }

  @Override
  public void spend(UUID session, Instant now) {
    database.units.run(
        () -> database.sessions.put(session, database.sessions.require(session).spent()));
  }

  @Override
  public List<String> revoke(UserId user, UUID family, Instant now) {
    return revoke(session -> session.user().equals(user) && session.family().equals(family));
  }

  @Override
  public List<String> revokeAll(UserId user, Optional<UUID> except, Instant now) {
    return revoke(
        session -> session.user().equals(user) && !Optional.of(session.family()).equals(except));
  }

  private List<String> revoke(Predicate<Session> which) {
    return database.units.call(
        () -> {
          List<Session> ended = live(which).map(KeptSession::session).toList();
          ended.forEach(
              session ->
                  database.sessions.put(
                      session.id(), database.sessions.require(session.id()).revoked()));
          return ended.stream().map(Session::tokenHash).toList();
        });
  }

  private Stream<KeptSession> live(Predicate<Session> which) {
    return database
        .sessions
        .rows()
        .filter(kept -> !kept.isRevoked())
        .filter(kept -> which.test(kept.session()));
  }

  @Override
  public List<String> hashesOf(UserId user, Instant now) {
    return database.units.call(
        () ->
            live(session -> session.user().equals(user))
                .filter(kept -> counts(kept, now))
                .map(kept -> kept.session().tokenHash())
                .toList());
  }

  @Override
  public List<Session.Family> familiesOf(UserId user, Instant now) {
    return database.units.call(
        () -> {
          Map<UUID, List<Session>> families =
              live(session -> session.user().equals(user))
                  .map(KeptSession::session)
                  .collect(Collectors.groupingBy(Session::family));
          return families.values().stream()
              .map(InMemorySessions::family)
              .filter(family -> now.isBefore(family.expiresAt()))
              .sorted(Comparator.comparing(Session.Family::since).reversed())
              .toList();
        });
  }

  private static Session.Family family(List<Session> tokens) {
    return new Session.Family(
        tokens.get(0).family(),
        tokens.stream().flatMap(session -> session.client().stream()).findFirst(),
        tokens.stream().map(Session::createdAt).min(Comparator.naturalOrder()).orElseThrow(),
        tokens.stream()
            .flatMap(
                session ->
                    Stream.concat(
                        Stream.of(session.expiresAt()),
                        session.refresh().map(Session.Refresh::expiresAt).stream()))
            .max(Comparator.naturalOrder())
            .orElseThrow());
  }
}
