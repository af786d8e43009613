package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.domain.identity.Role;
import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AccountsTest {

  private static final String SIGN_UP =
      "{\"email\":\"meriem@example.dz\",\"password\":\"trois chevaux bleus\","
          + "\"locale\":\"fr-FR\",\"consent_data_storage\":true}";
  private static final String LOGIN =
      "{\"email\":\"meriem@example.dz\",\"password\":\"trois chevaux bleus\"}";
  private static final String ADDRESS = "{\"email\":\"meriem@example.dz\"}";

  private final TestServer server = TestServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void signsUpAndInAgain() {
    Answer up = signUp().expect(201);
    Answer in = login().expect(200);

    assertThat(in.text("/user/id")).isEqualTo(up.text("/user/id"));
    assertThat(in.text("/token_type")).isEqualTo("Bearer");
    assertThat(as(in).get("/api/v1/me").expect(200).text("/user/email"))
        .isEqualTo("meriem@example.dz");
  }

  @Test
  void namesTheFieldThatIsMissingOrWrong() {
    Client anyone = server.anonymous();

    anyone
        .post("/api/v1/auth/signup", SIGN_UP.replace(",\"consent_data_storage\":true", ""))
        .expect(ProblemType.INVALID_VALUE, "consent_data_storage");
    anyone
        .post("/api/v1/auth/signup", SIGN_UP.replace("meriem@example.dz", "meriem"))
        .expect(ProblemType.INVALID_VALUE, "email");
    anyone
        .post("/api/v1/auth/signup", SIGN_UP.replace("trois chevaux bleus", "12345678"))
        .expect(ProblemType.INVALID_VALUE, "password");
    anyone.post("/api/v1/auth/login", "{}").expect(ProblemType.INVALID_VALUE, "email");
  }

  @Test
  void keepsAGuestsConversationWhenTheySignUp() {
    Client guest = server.guest();
    String conversation = guest.conversation();

    Answer account = guest.post("/api/v1/auth/signup", SIGN_UP).expect(201);

    as(account).get(conversation).expect(200);
    guest.get("/api/v1/conversations").expect(ProblemType.SIGN_IN_REQUIRED);
  }

  @Test
  void answersASecondSignUpWithTheSameAddressLikeTheFirst() {
    Answer first = signUp().expect(201);
    Answer second = signUp().expect(201);

    assertThat(shape(second)).isEqualTo(shape(first));
    assertThat(second.text("/user/email")).isEqualTo(first.text("/user/email"));
    assertThat(second.json().at("/user/guest")).isEqualTo(first.json().at("/user/guest"));
    assertThat(second.text("/user/id")).isNotEqualTo(first.text("/user/id"));
    for (Answer each : List.of(first, second)) {
      assertThat(as(each).get("/api/v1/me").expect(200).json().at("/has_password").asBoolean())
          .isTrue();
      as(each)
          .post("/api/v1/me/second-factor", "{\"current_password\":\"trois chevaux bleus\"}")
          .expect(201);
    }
  }

  private static List<String> shape(Answer answer) {
    List<String> names = new ArrayList<>();
    answer.json().fieldNames().forEachRemaining(names::add);
    answer.json().at("/user").fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownAddressWithTheSameWords() {
    signUp();
    Answer wrong =
        server
            .anonymous()
            .post("/api/v1/auth/login", LOGIN.replace("bleus", "verts"))
            .expect(ProblemType.WRONG_CREDENTIALS);
    Answer unknown =
        server
            .anonymous()
            .post("/api/v1/auth/login", LOGIN.replace("meriem", "nobody"))
            .expect(ProblemType.WRONG_CREDENTIALS);

    assertThat(wrong.json().at("/detail")).isEqualTo(unknown.json().at("/detail"));
    assertThat(wrong.json().size()).isEqualTo(unknown.json().size());
  }

  @Test
  void saysHowLongToWaitAndWhomToCallWhenItIsTriedTooOften() {
    signUp();
    for (int i = 0; i < 6; i++) {
      server.anonymous().post("/api/v1/auth/login", LOGIN.replace("bleus", "no" + i));
    }

    Answer refused = login().expect(ProblemType.TOO_MANY_REQUESTS);

    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(refused.items("/contacts")).isNotEmpty();
  }

  @Test
  void signsInByLinkWhichOnlyAPostUsesUp() {
    signUp();
    server.nextLink();
    server.anonymous().post("/api/v1/auth/magic-links", ADDRESS).expect(202);
    String token = server.nextLink().token().value();

    assertThat(server.anonymous().get("/sign-in").expect(200).body()).contains("<button");
    server.anonymous().get("/sign-in?token=" + token).expect(200);

    use(token).expect(200);
    use(token).expect(ProblemType.WRONG_CREDENTIALS);
  }

  @Test
  void asksForLinksInTheSameWayForEverybody() {
    Answer nobody =
        server
            .anonymous()
            .post("/api/v1/auth/magic-links", ADDRESS.replace("meriem", "nobody"))
            .expect(202);
    signUp();
    Answer somebody = server.anonymous().post("/api/v1/auth/magic-links", ADDRESS).expect(202);

    assertThat(somebody.body()).isEqualTo(nobody.body()).isEmpty();
    server.anonymous().post("/api/v1/auth/password-reset", ADDRESS).expect(202);
  }

  @Test
  void renewsASessionAndEndsItForBothWhenATokenIsUsedTwice() {
    Answer session = signUp();
    Answer next = refresh(session).expect(200);

    refresh(session).expect(ProblemType.WRONG_CREDENTIALS);

    as(next).get("/api/v1/me").expect(ProblemType.SIGN_IN_REQUIRED);
    refresh(next).expect(ProblemType.WRONG_CREDENTIALS);
  }

  @Test
  void signsOutAndTakesTheCookieAway() {
    Answer session = signUp();

    Answer out = as(session).post("/api/v1/auth/logout").expect(204);

    assertThat(out.header("Set-Cookie"))
        .startsWith("amal_session=;")
        .contains("Expires=Thu, 01 Jan 1970");
    as(session).get("/api/v1/me").expect(ProblemType.SIGN_IN_REQUIRED);
  }

  @Test
  void showsWhereSomebodyIsSignedInAndEndsItThere() {
    Answer phone = signUp();
    Answer desk = login();
    List<JsonNode> sessions = as(desk).get("/api/v1/me/sessions").expect(200).items();
    String other =
        sessions.stream()
            .filter(row -> !row.at("/current").asBoolean())
            .findFirst()
            .orElseThrow()
            .at("/id")
            .asText();

    as(desk).delete("/api/v1/me/sessions/" + other).expect(204);

    as(phone).get("/api/v1/me").expect(ProblemType.SIGN_IN_REQUIRED);
    as(desk).get("/api/v1/me").expect(200);
    as(desk).delete("/api/v1/me/sessions/" + other).expect(ProblemType.NOT_FOUND);
  }

  @Test
  void changesProfileConsentAndPreferences() {
    Client me = as(signUp());

    Answer changed =
        me.patch("/api/v1/me", "{\"name\":\"Meriem\",\"timezone\":\"Europe/Paris\"}").expect(200);
    assertThat(changed.text("/name")).isEqualTo("Meriem");
    me.patch("/api/v1/me", "{\"timezone\":\"Mars\"}").expect(ProblemType.INVALID_VALUE, "timezone");
    assertThat(
            me.put("/api/v1/me/consent", "{\"consent_data_storage\":false}")
                .expect(200)
                .json()
                .at("/consent_data_storage")
                .asBoolean())
        .isFalse();
    String preferences =
        "{\"theme\":\"dark\",\"text_size\":\"large\",\"reduced_motion\":true,"
            + "\"default_mode\":\"AUTO\",\"email_notifications\":true}";
    me.put("/api/v1/me/preferences", preferences).expect(200);
    assertThat(me.get("/api/v1/me/preferences").expect(200).body())
        .isEqualToIgnoringWhitespace(preferences);
    me.put("/api/v1/me/preferences", preferences.replace("dark", "blue"))
        .expect(ProblemType.INVALID_VALUE, "theme");
  }

  @Test
  void asksForThePasswordAgainBeforeItOrTheAddressChanges() {
    Client me = as(signUp());

    me.put("/api/v1/me/password", "{\"password\":\"quatre oiseaux verts\"}")
        .expect(ProblemType.INVALID_VALUE, "current_password");
    me.patch("/api/v1/me", "{\"email\":\"new@example.dz\",\"current_password\":\"wrong\"}")
        .expect(ProblemType.INVALID_VALUE, "current_password");
    me.put(
            "/api/v1/me/password",
            "{\"current_password\":\"trois chevaux bleus\",\"password\":\"quatre oiseaux verts\"}")
        .expect(204);

    login().expect(ProblemType.WRONG_CREDENTIALS);
  }

  @Test
  void letsAdministratorsSayWhoMayDoWhat() {
    Answer account = signUp();
    Client admin = server.team(Role.ADMIN);
    String user = "/api/v1/admin/users/" + account.text("/user/id");

    assertThat(admin.get("/api/v1/admin/users?role=user").expect(200).items()).hasSize(1);
    admin.patch(user, "{\"role\":\"agent\"}").expect(200);
    as(account).get("/api/v1/stats/sla").expect(200);
    admin.patch(user, "{\"active\":false}").expect(200);

    as(account).get("/api/v1/me").expect(ProblemType.SIGN_IN_REQUIRED);
    as(login()).get("/api/v1/me").expect(ProblemType.SIGN_IN_REQUIRED);
    server.team(Role.AGENT).patch(user, "{}").expect(ProblemType.NOT_ALLOWED);
  }

  @Test
  void keepsWhoeverWritesTooFastWaitingButNobodyInDanger() {
    Client guest = server.guest();
    String calm = guest.conversation();
    for (int i = 0; i < 120; i++) {
      guest.say(calm, "bonjour").expect(201);
    }

    Answer held = guest.say(calm, "bonjour").expect(ProblemType.TOO_MANY_REQUESTS);
    assertThat(held.header("Retry-After")).isEqualTo("1");
    assertThat(held.items("/contacts")).isNotEmpty();

    Answer crisis = guest.say(calm, "je veux mourir").expect(201);
    assertThat(crisis.json().at("/decision/crisis").asBoolean()).isTrue();
    guest.say(calm, "bonjour").expect(201);
  }

  @Test
  void endsTheStreamOfWhoeverIsSignedOut() {
    Answer session = signUp();
    String conversation = as(session).conversation();
    try (var stream = as(session).events(conversation + "/events")) {
      as(session).post("/api/v1/auth/logout").expect(204);

      stream.awaitEnd();
    }
  }

  private Answer signUp() {
    return server.anonymous().post("/api/v1/auth/signup", SIGN_UP);
  }

  private Answer login() {
    return server.anonymous().post("/api/v1/auth/login", LOGIN);
  }

  private Answer use(String token) {
    return server
        .anonymous()
        .post("/api/v1/auth/magic-links/consume", "{\"token\":\"" + token + "\"}");
  }

  private Answer refresh(Answer session) {
    return server
        .anonymous()
        .post(
            "/api/v1/auth/refresh",
            "{\"refresh_token\":\"" + session.text("/refresh_token") + "\"}");
  }

  private Client as(Answer session) {
    return server.withToken(session.json().at("/access_token").asText());
  }
}
