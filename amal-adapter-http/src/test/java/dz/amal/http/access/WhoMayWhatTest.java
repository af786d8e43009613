package dz.amal.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dz.amal.domain.identity.Role;
import dz.amal.http.fixture.ApiDocument;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every route of the API, asked by everybody, answers as {@code who-may-what.txt} says. */
final class WhoMayWhatTest {

  private static final Access ACCESS = Access.written();
  private static final TestServer SERVER = TestServer.start();
  private static final Client ADMIN = SERVER.team(Role.ADMIN);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void hasARowForEveryRouteAndARouteForEveryRow() {
    assertThat(ACCESS.rows().keySet().stream().map(Asking::routeOf).distinct())
        .containsExactlyInAnyOrderElementsOf(ApiDocument.API.operations());
  }

  @TestFactory
  Stream<DynamicTest> answersEachCallerAsTheTableSays() {
    return ACCESS.rows().entrySet().stream()
        .map(row -> dynamicTest(row.getKey(), () -> answersAs(row.getKey(), row.getValue())));
  }

  /** Everybody gets an answer to these; what counts is what is in it. */
  @ParameterizedTest
  @CsvSource({
    "/api/v1/conversations, owner",
    "/api/v1/tickets?order=newest, owner agent admin",
    "/api/v1/search/messages?q=mourir, owner agent admin"
  })
  void listsTheOwnersThingsForThoseOnlyWhoMayReadThem(String path, String readers) {
    List<Boolean> isShown =
        forEachCaller(
            scene -> {
              String conversation = scene.conversationInACrisis();
              return scene.caller().get(path).body().contains(conversation);
            });
    assertThat(isShown)
        .isEqualTo(ACCESS.callers().stream().map(List.of(readers.split(" "))::contains).toList());
  }

  private static <T> List<T> forEachCaller(Function<Scene, T> asking) {
    SERVER.clock().advance(Duration.ofMinutes(15)); // so that nobody has knocked too often
    return ACCESS.callers().stream()
        .map(caller -> asking.apply(new Scene(SERVER, ADMIN, caller)))
        .toList();
  }

  private static void answersAs(String route, List<Integer> expected) {
    Asking asking = new Asking(route);
    List<Integer> answered = forEachCaller(asking::in);
    assertThat(ACCESS.line(route, answered)).isEqualTo(ACCESS.line(route, expected));
  }
}
