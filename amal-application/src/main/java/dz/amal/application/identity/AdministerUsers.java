package dz.amal.application.identity;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.kernel.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Says who may do what, for administrators. */
public final class AdministerUsers {

  private final Transactions transactions;
  private final Users users;
  private final EndSessions endSessions;
  private final NoteAct noteAct;
  private final InstantSource clock;

  /** Wires the use case. */
  public AdministerUsers(
      Transactions transactions,
      Users users,
      EndSessions endSessions,
      NoteAct noteAct,
      InstantSource clock) {
    this.transactions = transactions;
    this.users = users;
    this.endSessions = endSessions;
    this.noteAct = noteAct;
    this.clock = clock;
  }

  /** What the caller may do here; empty if they are no administrator. */
  public Optional<Administration> handle(Caller caller) {
    return caller.isAdmin() ? Optional.of(new Administration(caller)) : Optional.empty();
  }

  /** What an administrator may do. */
  public final class Administration {

    private final Caller caller;

    private Administration(Caller caller) {
      this.caller = caller;
    }

    /** Accounts, the newest first. */
    public Page<User> list(Optional<Role> role, PageRequest page) {
      return users.accounts(role, page);
    }

    /**
     * Changes what a user may do. Who may sign in no more is signed out everywhere.
     *
     * @param role empty to leave it
     * @param isActive empty to leave it
     * @return the user; empty if there is none, or it is a guest
     * @throws InvalidValue for the caller themselves: the last administrator must not be lost
     */
    public Optional<User> change(UserId id, Optional<Role> role, Optional<Boolean> isActive) {
      if (caller.user().equals(id)) {
        throw new InvalidValue("id", "must be somebody else's");
      }
      return transactions.inTransaction(
          () ->
              users
                  .findForUpdate(id)
                  .filter(user -> !user.isGuest())
                  .map(
                      user ->
                          changed(
                              caller,
                              user,
                              user.with(role.orElse(user.role()))
                                  .letIn(isActive.orElse(user.isActive())))));
    }
  }

  private User changed(Caller caller, User before, User after) {
    Instant now = clock.instant();
    users.update(after);
    if (after.isActive()) {
      endSessions.lookAgain(after.id(), now);
    } else {
      endSessions.allOf(after.id(), Optional.empty(), now);
    }
    noteAct.by(
        caller,
        AuditAction.PERMISSION_CHANGED,
        AuditEntry.Subject.of("user", after.id().value()),
        Map.of(
            "role_before", before.role().code(),
            "role", after.role().code(),
            "active", String.valueOf(after.isActive())));
    return after;
  }
}
