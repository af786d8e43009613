package dz.amal.application.identity;

import dz.amal.domain.identity.LinkPurpose;
import dz.amal.domain.identity.MagicLink;
import dz.amal.domain.identity.MagicLinks;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.TokenSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.notification.DeliveryResult;
import dz.amal.domain.notification.LinkLetter;
import dz.amal.domain.notification.Mail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends the links that somebody has asked for, to those who have the address. A link is made when
 * it is sent, so that nothing that could be used is ever stored; one that is tried again is
 * another.
 */
public final class SendLinks {

  /** OWASP's cheat sheet on forgotten passwords: as short as mail allows. */
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final Duration VERIFICATION_LIFETIME = Duration.ofDays(2);

  /** Longer than a slow mail server takes; then another may try. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** Nobody waits longer for a link before they ask again. */
  private static final Duration GIVEN_UP_AFTER = Duration.ofHours(1);

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(30);

  private final Transactions transactions;
  private final MagicLinks links;
  private final Users users;
  private final Mail mail;
  private final IdSource ids;
  private final TokenSource tokens;
  private final InstantSource clock;

  /** Wires the use case. */
  public SendLinks(
      Transactions transactions,
      MagicLinks links,
      Users users,
      Mail mail,
      BeginSession.World world) {
    this.transactions = transactions;
    this.links = links;
    this.users = users;
    this.mail = mail;
    this.ids = world.ids();
    this.tokens = world.tokens();
    this.clock = world.clock();
  }

  /**
   * Sends what is due, one after the other: nobody else sends the same meanwhile, however long the
   * mail server takes. Ends when that is away.
   *
   * @return how many letters have gone
   */
  public int handle() {
    int sent = 0;
    while (true) {
      Instant now = clock.instant();
      Optional<MagicLinks.Request> due = links.claim(now, now.plus(LEASE));
      if (due.isEmpty()) {
        return sent;
      }
      Optional<DeliveryResult> result =
          recipient(due.get()).map(recipient -> mail.send(letter(due.get(), recipient)));
      if (isAway(due.get(), result)) {
        links.retryAt(due.get().id(), clock.instant().plus(BETWEEN_TRIES));
        return sent;
      }
      links.settle(due.get().id());
      sent += result.filter(DeliveryResult.Delivered.class::isInstance).isPresent() ? 1 : 0;
    }
  }

  private boolean isAway(MagicLinks.Request request, Optional<DeliveryResult> result) {
    return result.isPresent()
        && result.get() instanceof DeliveryResult.Failed failed
        && isWorthRetrying(request, failed);
  }

  private boolean isWorthRetrying(MagicLinks.Request request, DeliveryResult.Failed failed) {
    return !failed.isForGood()
        && clock.instant().isBefore(request.createdAt().plus(GIVEN_UP_AFTER));
  }

  private record Recipient(User user, LinkPurpose purpose, LinkLetter.Kind kind) {}

  /** Empty if nobody has that address, or no letters can be sent. */
  private Optional<Recipient> recipient(MagicLinks.Request request) {
    if (!mail.isSetUp()) {
      return Optional.empty();
    }
    Optional<User> owner = users.findByEmail(request.email()).filter(User::isActive);
    if (request.purpose() != LinkPurpose.EMAIL_VERIFICATION) {
      return owner.map(
          user ->
              new Recipient(
                  user, request.purpose(), LinkLetter.Kind.valueOf(request.purpose().name())));
    }
    Optional<User> giver = request.user().flatMap(users::find).filter(User::isActive);
    boolean isElses = owner.isPresent() && !owner.map(User::id).equals(giver.map(User::id));
    return isElses
        ? owner.map(
            user -> new Recipient(user, LinkPurpose.SIGN_IN, LinkLetter.Kind.ALREADY_AN_ACCOUNT))
        : giver.map(
            user ->
                new Recipient(
                    user, LinkPurpose.EMAIL_VERIFICATION, LinkLetter.Kind.EMAIL_VERIFICATION));
  }

  private LinkLetter letter(MagicLinks.Request request, Recipient recipient) {
    Instant now = clock.instant();
    SessionToken token = new SessionToken(tokens.next());
    Duration lifetime =
        recipient.purpose() == LinkPurpose.EMAIL_VERIFICATION ? VERIFICATION_LIFETIME : LIFETIME;
    transactions.runInTransaction(
        () ->
            links.add(
                new MagicLink(
                    ids.next(),
                    recipient.user().id(),
                    recipient.purpose(),
                    token.hash(),
                    now,
                    now.plus(lifetime))));
    return new LinkLetter(
        request.id(), request.email(), recipient.user().locale(), recipient.kind(), token);
  }
}
