package dz.amal.application.identity;

import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.Passwords;
import dz.amal.domain.kernel.InvalidValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule of passwords that are new. */
final class NewPassword {

  private NewPassword() {}

  /**
   * Lets a password pass that is hard enough to guess.
   *
   * @throws InvalidValue with the rule that it breaks
   */
  static void require(Passwords passwords, Password password, Optional<String> name, String email) {
    List<String> about = Stream.concat(name.stream(), Stream.of(email)).toList();
    passwords
        .weakness(password, about)
        .ifPresent(
            rule -> {
              throw new InvalidValue("password", rule);
            });
  }
}
