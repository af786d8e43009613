package dz.amal.bootstrap;

import dz.amal.application.identity.AddTeamMember;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.language.ReadingLanguage;
import java.util.Optional;

/** Makes the first administrator of a new database, so that somebody can let the others in. */
final class FirstAdministrator {

  private static final String NAME = "Administrator";

  private FirstAdministrator() {}

  /** The administrator who was made now; empty if there is one. */
  static Optional<AddTeamMember.Added> make(
      Users users, AddTeamMember addTeamMember, String email) {
    if (!users
            .accounts(Optional.of(Role.ADMIN), new PageRequest(1, Optional.empty()))
            .items()
            .isEmpty()
        || users.findByEmail(email).isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(addTeamMember.handle(NAME, email, Role.ADMIN, ReadingLanguage.FRENCH));
    } catch (IllegalStateException e) {
      return Optional.empty(); // another node was quicker
    }
  }
}
