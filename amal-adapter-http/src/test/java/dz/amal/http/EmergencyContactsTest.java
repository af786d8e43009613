package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.Role;
import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A contact is shown only while somebody vouches for it, by name and until a day. */
final class EmergencyContactsTest {

  private static final String CONTACTS = "/api/v1/admin/emergency-contacts";
  private static final String CONFIRMATIONS = CONTACTS + "/line/confirmations";
  private static final String CALLED =
      "{\"confirmed_by\":\"Amina B.\",\"valid_until\":\"2026-09-01\"}";

  private final TestServer server = TestServer.start();
  private final Client admin = server.team(Role.ADMIN);
  private final Client guest = server.guest();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void areListedWithWhatIsKnownOfThem() {
    Answer list = admin.get(CONTACTS).expect(200);

    assertThat(list.items()).hasSize(2);
    assertThat(list.json().at("/items").findValuesAsText("number")).containsExactly("14", "3033");
    assertThat(list.json().at("/items/1/checked_by").isNull()).isTrue();
    assertThat(list.json().at("/items/1/trusted").asBoolean()).isFalse();
  }

  @Test
  void areShownInACrisisOnceSomebodyVouchesForThem() {
    assertThat(numbersInACrisis()).containsExactly("14");

    Answer confirmed = admin.post(CONFIRMATIONS, CALLED).expect(201);

    assertThat(confirmed.text("/checked_by")).isEqualTo("Amina B.");
    assertThat(confirmed.text("/valid_until")).isEqualTo("2026-09-01");
    assertThat(confirmed.json().at("/trusted").asBoolean()).isTrue();
    assertThat(numbersInACrisis()).contains("3033");
  }

  @Test
  void areForAdministratorsOnly() {
    guest.get(CONTACTS).expect(ProblemType.NOT_ALLOWED);
    guest.post(CONFIRMATIONS, CALLED).expect(ProblemType.NOT_ALLOWED);
    server.team(Role.AGENT).post(CONFIRMATIONS, CALLED).expect(ProblemType.NOT_ALLOWED);
    server.anonymous().get(CONTACTS).expect(ProblemType.SIGN_IN_REQUIRED);
  }

  @Test
  void wantANameAndADayThatIsToCome() {
    admin
        .post(CONFIRMATIONS, "{\"valid_until\":\"2026-09-01\"}")
        .expect(ProblemType.INVALID_VALUE, "confirmed_by");
    admin
        .post(CONFIRMATIONS, "{\"confirmed_by\":\"Amina B.\",\"valid_until\":\"soon\"}")
        .expect(ProblemType.INVALID_VALUE, "valid_until");
    admin
        .post(CONFIRMATIONS, "{\"confirmed_by\":\"Amina B.\",\"valid_until\":\"2025-01-01\"}")
        .expect(ProblemType.INVALID_VALUE, "valid_until");
    admin.post(CONTACTS + "/nobody/confirmations", CALLED).expect(ProblemType.NOT_FOUND);
  }

  private List<String> numbersInACrisis() {
    return guest
        .say(guest.conversation(), "je veux mourir")
        .expect(201)
        .json()
        .at("/contacts")
        .findValuesAsText("number");
  }
}
