package dz.amal.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.application.audit.NoteAct;
import dz.amal.application.audit.NoteReading;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.User;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.kernel.StorageUnavailable;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketFilter;
import dz.amal.memory.InMemoryStores;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.contract.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever of the team opens somebody's ticket leaves a trace, or does not see it. */
final class ReadingIsAuditedTest {

  private static final PageRequest PAGE = PageRequest.first(10);

  private final SettableClock clock = new SettableClock();
  private final InMemoryStores stores = new InMemoryStores(clock);
  private final Given given = new Given(stores);
  private final Trail trail = new Trail();
  private final ReadTickets read =
      new ReadTickets(
          stores.tickets(),
          stores.ticketComments(),
          stores.ticketTimeline(),
          new NoteReading(stores.transactions(), new NoteAct(trail, given.ids(), clock), clock),
          clock);
  private final User person = given.aGuest();
  private final Ticket ticket = given.aTicketOf(person.id());
  private final Caller agent = given.ofTeam(Role.AGENT).caller();

  @Test
  void onceForATicketAndWhatWasSaidAboutIt() {
    read.list(agent, TicketFilter.all(), Optional.empty(), PAGE);
    read.events(agent, ticket.id(), PAGE);
    assertThat(trail.entries).isEmpty();

    read.one(agent, ticket.id());
    read.comments(agent, ticket.id(), PAGE);
    assertThat(trail.entries)
        .extracting(AuditEntry::subject)
        .containsExactly(AuditEntry.Subject.of("ticket", ticket.id().value()));
  }

  @Test
  void butNotOfWhoeverReadsTheirOwn() {
    assertThat(read.one(person.caller(), ticket.id())).isPresent();
    assertThat(read.one(given.aGuest().caller(), ticket.id())).isEmpty();

    assertThat(trail.entries).isEmpty();
  }

  @Test
  void orNothingIsShown() {
    trail.isBroken = true;

    assertThatThrownBy(() -> read.one(agent, ticket.id())).isInstanceOf(StorageUnavailable.class);
    assertThatThrownBy(() -> read.comments(agent, ticket.id(), PAGE))
        .isInstanceOf(StorageUnavailable.class);
    trail.isBroken = false;
    assertThat(read.one(agent, ticket.id())).isPresent();
    assertThat(trail.entries).hasSize(1);
  }

  private static final class Trail implements AuditTrail {

    private final List<AuditEntry> entries = new ArrayList<>();
    private boolean isBroken;

    @Override
    public void add(AuditEntry entry) {
      if (isBroken) {
        throw new StorageUnavailable("no room for the audit");
      }
      entries.add(entry);
    }

    @Override
    public Page<AuditEntry> list(Filter filter, PageRequest page) {
      return new Page<>(entries, Optional.empty());
    }
  }
}
