package dz.amal.postgres;

import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.conversation.Messages;
import dz.amal.domain.decision.DecisionLog;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.IdempotencyKeys;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.domain.knowledge.MessageCitations;
import dz.amal.domain.notification.Outbox;
import dz.amal.domain.ticket.TicketNumbers;
import dz.amal.domain.ticket.Tickets;
import dz.amal.domain.turn.PendingTurns;
import dz.amal.testkit.contract.Stores;

/** {@link PostgresStores} for contracts, which main code may not know. */
final class StoresInPostgres implements Stores {

  private final PostgresStores stores;

  StoresInPostgres(PostgresStores stores) {
    this.stores = stores;
  }

  @Override
  public Transactions transactions() {
    return stores.transactions();
  }

  @Override
  public Users users() {
    return stores.users();
  }

  @Override
  public Sessions sessions() {
    return stores.sessions();
  }

  @Override
  public Conversations conversations() {
    return stores.conversations();
  }

  @Override
  public Messages messages() {
    return stores.messages();
  }

  @Override
  public DecisionLog decisions() {
    return stores.decisions();
  }

  @Override
  public MessageCitations citations() {
    return stores.citations();
  }

  @Override
  public Documents documents() {
    return stores.documents();
  }

  @Override
  public KnowledgeIndex knowledge() {
    return stores.knowledge();
  }

  @Override
  public Tickets tickets() {
    return stores.tickets();
  }

  @Override
  public TicketNumbers ticketNumbers() {
    return stores.ticketNumbers();
  }

  @Override
  public Outbox outbox() {
    return stores.outbox();
  }

  @Override
  public PendingTurns pendingTurns() {
    return stores.pendingTurns();
  }

  @Override
  public IdempotencyKeys idempotencyKeys() {
    return stores.idempotencyKeys();
  }
}
