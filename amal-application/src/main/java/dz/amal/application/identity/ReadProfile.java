package dz.amal.application.identity;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Credentials;
import dz.amal.domain.identity.Preferences;
import dz.amal.domain.identity.SecondFactor;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.Users;
import java.util.Optional;

/** Shows somebody what is kept of them as a user. */
public final class ReadProfile {

  private final Users users;
  private final Credentials credentials;

  /** Wires the use case. */
  public ReadProfile(Users users, Credentials credentials) {
    this.users = users;
    this.credentials = credentials;
  }

  /**
   * A user as they see themselves.
   *
   * @param hasPassword whether they may sign in by one
   * @param hasSecondFactor whether signing in needs a code
   * @param recoveryCodesLeft how many codes they have for the loss of that factor
   */
  public record Profile(
      User user, boolean hasPassword, boolean hasSecondFactor, int recoveryCodesLeft) {}

  /** The caller's profile; empty if they are gone meanwhile. */
  public Optional<Profile> profile(Caller caller) {
    return users
        .find(caller.user())
        .map(
            user ->
                new Profile(
                    user,
                    credentials.passwordHash(user.id()).isPresent(),
                    credentials
                        .secondFactor(user.id())
                        .filter(SecondFactor::isConfirmed)
                        .isPresent(),
                    credentials.recoveryCodesLeft(user.id())));
  }

  /** How the caller likes it. */
  public Preferences preferences(Caller caller) {
    return users.preferences(caller.user());
  }
}
