package dz.amal.application.team;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.oncall.Duty;
import dz.amal.domain.oncall.OnCallDuties;
import dz.amal.domain.oncall.OnCallRota;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the rota of those on call, and replaces it. The team reads it, administrators plan. */
public final class PlanOnCall {

  private final Transactions transactions;
  private final OnCallDuties duties;
  private final Users users;
  private final NoteAct note;

  /** Wires the use case. */
  public PlanOnCall(Transactions transactions, OnCallDuties duties, Users users, NoteAct note) {
    this.transactions = transactions;
    this.duties = duties;
    this.users = users;
    this.note = note;
  }

  /** The rota; empty for who may not know. */
  public Optional<OnCallRota> read(Caller caller) {
    return caller.isAgent() ? Optional.of(duties.rota()) : Optional.empty();
  }

  /**
   * Replaces the whole rota.
   *
   * @return the rota as it is kept, or empty for who may not plan
   * @throws InvalidValue if somebody is not of the team, or has two duties that begin together
   */
  public Optional<OnCallRota> replace(Caller caller, List<Duty> planned) {
    if (!caller.isAdmin()) {
      return Optional.empty();
    }
    return Optional.of(
        transactions.inTransaction(
            () -> {
              check(planned);
              duties.replace(planned);
              note.by(
                  caller,
                  AuditAction.ON_CALL_PLANNED,
                  AuditEntry.Subject.ofAny("on_call_rota"),
                  Map.of("duties", Integer.toString(planned.size())));
              return duties.rota();
            }));
  }

  private record Beginning(UserId person, DayOfWeek day, LocalTime from) {}

  private void check(List<Duty> planned) {
    Set<UserId> team = users.team().stream().map(User::id).collect(Collectors.toSet());
    Set<Beginning> begun = new HashSet<>();
    for (Duty duty : planned) {
      if (!team.contains(duty.person())) {
        throw new InvalidValue("user_id", "must be that of an agent or administrator");
      }
      if (!begun.add(new Beginning(duty.person(), duty.day(), duty.from()))) {
        throw new InvalidValue("from", "must not be that of another duty of the same person");
      }
    }
  }
}
