package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.CONTACT_CONFIRMATIONS;

import dz.amal.domain.safety.ContactConfirmation;
import dz.amal.domain.safety.ContactConfirmations;
import java.util.List;
import org.jooq.DSLContext;

/** Confirmations of emergency contacts, in {@code ops.contact_confirmations}. */
final class PostgresContactConfirmations implements ContactConfirmations {

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresContactConfirmations(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(ContactConfirmation confirmation) {
    transactions.write(
        CONTACT_CONFIRMATIONS,
        sql.insertInto(CONTACT_CONFIRMATIONS)
            .set(CONTACT_CONFIRMATIONS.ID, confirmation.id())
            .set(CONTACT_CONFIRMATIONS.CONTACT, confirmation.contact())
            .set(CONTACT_CONFIRMATIONS.NUMBER, confirmation.number())
            .set(CONTACT_CONFIRMATIONS.CONFIRMED_BY, confirmation.confirmedBy())
            .set(CONTACT_CONFIRMATIONS.CONFIRMED_ON, confirmation.confirmedOn())
            .set(CONTACT_CONFIRMATIONS.VALID_UNTIL, confirmation.validUntil())
            .set(CONTACT_CONFIRMATIONS.CREATED_AT, confirmation.at()));
  }

  @Override
  public List<ContactConfirmation> latest() {
    return sql.select(CONTACT_CONFIRMATIONS.fields())
        .distinctOn(CONTACT_CONFIRMATIONS.CONTACT)
        .from(CONTACT_CONFIRMATIONS)
        .orderBy(
            CONTACT_CONFIRMATIONS.CONTACT,
            CONTACT_CONFIRMATIONS.CREATED_AT.desc(),
            CONTACT_CONFIRMATIONS.ID.desc())
        .fetchInto(CONTACT_CONFIRMATIONS)
        .map(
            row ->
                new ContactConfirmation(
                    row.getId(),
                    row.getContact(),
                    row.getNumber(),
                    row.getConfirmedBy(),
                    row.getConfirmedOn(),
                    row.getValidUntil(),
                    row.getCreatedAt()));
  }
}
