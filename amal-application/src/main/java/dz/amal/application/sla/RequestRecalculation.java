package dz.amal.application.sla;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.sla.Recalculations;
import dz.amal.domain.sla.Recalculations.Recalculation;
import dz.amal.domain.ticket.TicketEvent;
import java.time.InstantSource;
import java.util.Optional;

/** Has all open deadlines computed again, after the servers were started with another policy. */
public final class RequestRecalculation {

  private final Recalculations recalculations;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public RequestRecalculation(Recalculations recalculations, IdSource ids, InstantSource clock) {
    this.recalculations = recalculations;
    this.ids = ids;
    this.clock = clock;
  }

  /** Asks for it; false if the caller does not run the installation. */
  public boolean handle(Caller caller) {
    if (!caller.isAdmin()) {
      return false;
    }
    recalculations.request(
        new Recalculation(ids.next(), TicketEvent.Reason.POLICY_CHANGED.code(), Optional.empty()),
        clock.instant());
    return true;
  }
}
