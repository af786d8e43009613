package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.Role;
import dz.amal.domain.sla.HolidayNotice;
import dz.amal.domain.sla.Recalculations.Recalculation;
import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A holiday that the moon decides is provisional until an administrator has confirmed it. */
final class CalendarTest {

  private static final String HOLIDAYS = "/api/v1/calendar/holidays";
  private static final String OF_2027 = HOLIDAYS + "?year=2027";
  private static final String A_DAY_LATER =
      "{\"name\":\"Aïd el-Fitr\",\"computed_on\":\"2027-03-09\","
          + "\"first_day\":\"2027-03-10\",\"days\":3}";

  private final TestServer server = TestServer.start();
  private final Client admin = server.team(Role.ADMIN);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void listsTheHolidaysOfAYearAndWhichMayBeMoved() {
    Answer list = admin.get(OF_2027).expect(200);

    assertThat(list.json().at("/items").findValuesAsText("first_day"))
        .containsExactly("2027-01-12", "2027-03-09", "2027-05-16");
    assertThat(list.json().at("/items").findValuesAsText("is_provisional"))
        .containsExactly("false", "true", "true");
    assertThat(list.text("/items/1/name")).isEqualTo("Aïd el-Fitr");
    assertThat(list.json().at("/items/1/days").asInt()).isEqualTo(3);
    assertThat(list.text("/items/1/computed_on")).isEqualTo("2027-03-09");
  }

  @Test
  void listsTheYearThatItIsUnlessAnotherIsAskedFor() {
    assertThat(admin.get(HOLIDAYS).expect(200).text("/items/0/first_day")).startsWith("2026-");
  }

  @Test
  void movesAHolidayAndAsksForDeadlinesToBeComputedAgain() {
    Answer moved = admin.post(HOLIDAYS, A_DAY_LATER).expect(201);

    assertThat(moved.text("/first_day")).isEqualTo("2027-03-10");
    assertThat(moved.json().at("/is_provisional").asBoolean()).isFalse();
    assertThat(admin.get(OF_2027).expect(200).json().at("/items/1")).isEqualTo(moved.json());
    assertThat(server.stores().holidays().all())
        .extracting(HolidayNotice::confirmedBy)
        .containsExactly("Amina B.");
    assertThat(asked()).map(Recalculation::reason).contains("calendar_changed");
  }

  @Test
  void asksForNothingWhenADayIsConfirmedAsItWasComputed() {
    admin.post(HOLIDAYS, A_DAY_LATER.replace("2027-03-10", "2027-03-09")).expect(201);

    assertThat(admin.get(OF_2027).json().at("/items/1/is_provisional").asBoolean()).isFalse();
    assertThat(asked()).isEmpty();
  }

  @Test
  void addsADayThatNoRuleGivesAndTakesItBack() {
    String election = "{\"name\":\"Élections\",\"first_day\":\"2027-06-13\",\"days\":1}";
    Answer added = admin.post(HOLIDAYS, election).expect(201);
    assertThat(added.json().at("/computed_on").isNull()).isTrue();
    assertThat(admin.get(OF_2027).items()).hasSize(4);

    server.clock().advance(Duration.ofSeconds(1)); // the later word counts
    admin.post(HOLIDAYS, election.replace("\"days\":1", "\"days\":0")).expect(201);

    assertThat(admin.get(OF_2027).json().at("/items/3/days").asInt()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"AGENT", "ANALYST", "ADMIN"})
  void isReadByThoseWhoAnswerPeopleOrLookAtFigures(Role role) {
    server.team(role).get(OF_2027).expect(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"EDITOR", "REVIEWER"})
  void isNotReadByOthers(Role role) {
    server.team(role).get(OF_2027).expect(ProblemType.NOT_ALLOWED);
  }

  @ParameterizedTest
  @EnumSource(names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void isChangedByAdministratorsOnly(Role role) {
    Client client = role == Role.USER ? server.guest() : server.team(role);

    client.post(HOLIDAYS, A_DAY_LATER).expect(ProblemType.NOT_ALLOWED);
    assertThat(server.stores().holidays().all()).isEmpty();
  }

  @Test
  void isNotForStrangers() {
    server.guest().get(OF_2027).expect(ProblemType.NOT_ALLOWED);
    server.anonymous().get(OF_2027).expect(ProblemType.SIGN_IN_REQUIRED);
    server.anonymous().post(HOLIDAYS, A_DAY_LATER).expect(ProblemType.SIGN_IN_REQUIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"days\":3', '\"days\":8', days",
    "'\"days\":3', '\"days\":-1', days",
    "',\"days\":3', '', days",
    "'2027-03-10', 'soon', first_day",
    "'2027-03-10', '2026-03-10', first_day",
    "'2027-03-10', '+99999-01-01', first_day",
    "'\"first_day\":\"2027-03-10\",', '', first_day",
    "'2027-03-09', '2027-03-08', computed_on",
    "'2027-03-09', 'soon', computed_on",
    "'Aïd el-Fitr', 'Noël', computed_on",
    "'Aïd el-Fitr', ' ', name",
    "'\"name\":\"Aïd el-Fitr\",', '', name",
  })
  void namesTheFieldThatBreaksARule(String what, String instead, String field) {
    admin
        .post(HOLIDAYS, A_DAY_LATER.replace(what, instead))
        .expect(ProblemType.INVALID_VALUE, field);
    assertThat(server.stores().holidays().all()).isEmpty();
  }

  @Test
  void takesNoHalfDays() {
    admin
        .post(HOLIDAYS, A_DAY_LATER.replace("\"days\":3", "\"days\":2.5"))
        .expect(ProblemType.MALFORMED, "days");
  }

  @ParameterizedTest
  @CsvSource({"soon", "1899", "2101", "99999999999"})
  void wantsAYearThatItCanCompute(String year) {
    admin.get(HOLIDAYS + "?year=" + year).expect(ProblemType.INVALID_VALUE, "year");
  }

  private Optional<Recalculation> asked() {
    return server
        .stores()
        .transactions()
        .inTransaction(() -> server.stores().recalculations().next());
  }
}
