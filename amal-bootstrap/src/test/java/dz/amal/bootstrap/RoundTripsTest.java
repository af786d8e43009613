package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How often a turn waits for the database while it holds a connection, counted on the wire: two
 * transactions, before and after the thinking.
 */
final class RoundTripsTest {

  /** Both transactions of a turn name it. */
  private static final String MESSAGES = "\"messages\"";

  private static EmbeddedPostgres postgres;
  private static CountingRelay relay;
  private static Amal amal;

  @BeforeAll
  static void startWithARelayBeforeTheDatabase() {
    postgres =
        EmbeddedPostgres.openThrowAway(
            RunningAmal.newDataDirectory(), RunningAmal.programs(), () -> "secret");
    postgres.createDatabase("amal_chat");
    relay = new CountingRelay(postgres.port());
    // Without prepared statements, so that BEGIN and COMMIT can be read on the wire.
    amal =
        RunningAmal.start(
            RunningAmal.newDataDirectory(),
            Models.offline(),
            Map.of(
                "AMAL_DATABASE_URL",
                "postgresql://amal_owner:secret@127.0.0.1:"
                    + relay.port()
                    + "/amal_chat?prepareThreshold=0"));
  }

  @AfterAll
  static void stop() throws IOException {
    amal.close();
    relay.close();
    postgres.close();
  }

  @Test
  void answersInThreeAndThree() {
    ApiClient guest = ApiClient.guestOf(amal.port());
    String conversation = guest.conversation();
    relay.transactionsOn(MESSAGES);

    guest.say(conversation, "What happens at a treatment centre?");

    assertThat(relay.transactionsOn(MESSAGES))
        .as("lock the conversation, write, commit; end the turn, write, commit")
        .containsExactly(3, 3);
  }

  @Test
  void remembersAKeyInOneMore() {
    ApiClient guest = ApiClient.guestOf(amal.port());
    String conversation = guest.conversation();
    relay.transactionsOn(MESSAGES);

    guest.say(
        conversation, "What happens at a treatment centre?", Map.of("Idempotency-Key", "a-key"));

    assertThat(relay.transactionsOn(MESSAGES)).containsExactly(4, 3);
  }

  @Test
  void bringsInAHumanInTwoMore() {
    ApiClient guest = ApiClient.guestOf(amal.port());
    String conversation = guest.conversation();
    relay.transactionsOn(MESSAGES);

    guest.say(conversation, "I want to talk to a human");

    assertThat(relay.transactionsOn(MESSAGES))
        .as("also: look for an open ticket, take a number")
        .containsExactly(3, 5);
  }
}
