package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long an answer takes tells nobody who has an account. */
final class EntranceTimeTest {

  private static final int ACCOUNTS = 25;
  private static final int WARM_UP = 10;
  private static final long FIVE_MILLISECONDS = 5_000_000;

  private static Amal amal;
  private static ApiClient client;

  @BeforeAll
  static void start() {
    amal =
        RunningAmal.start(
            RunningAmal.newDataDirectory(),
            Models.offline(),
            Map.of("AMAL_TRUSTED_PROXIES", "127.0.0.1"));
    client = ApiClient.with(amal.port(), "");
    for (int i = 0; i < ACCOUNTS; i++) {
      post("/api/v1/auth/signup", signUp(known(i)), 201);
    }
  }

  @AfterAll
  static void stop() {
    amal.close();
  }

  @Test
  void isTheSameForAWrongPassword() {
    assertNobodyCanTell(
        "/api/v1/auth/login",
        90,
        i -> post("/api/v1/auth/login", signIn(known(i)), 401),
        i -> post("/api/v1/auth/login", signIn(unknown(i)), 401));
  }

  @Test
  void isTheSameForALink() {
    assertNobodyCanTell(
        "/api/v1/auth/magic-links",
        120,
        i -> post("/api/v1/auth/magic-links", address(known(i)), 202),
        i -> post("/api/v1/auth/magic-links", address(unknown(i)), 202));
  }

  @Test
  void isTheSameForANewPassword() {
    assertNobodyCanTell(
        "/api/v1/auth/password-reset",
        120,
        i -> post("/api/v1/auth/password-reset", address(known(i)), 202),
        i -> post("/api/v1/auth/password-reset", address(unknown(i)), 202));
  }

  @Test
  void isTheSameForSigningUp() {
    assertNobodyCanTell(
        "/api/v1/auth/signup",
        100,
        i -> post("/api/v1/auth/signup", signUp(known(i)), 201),
        i -> post("/api/v1/auth/signup", signUp("new-" + System.nanoTime() + "@example.dz"), 201));
  }

  /**
   * Asks for known and unknown addresses in turn. One time in a thousand chance looks like a
   * difference, so that one has to show twice.
   */
  private static void assertNobodyCanTell(
      String path, int pairs, PairedTimes.Asking known, PairedTimes.Asking unknown) {
    PairedTimes.Pair pair = new PairedTimes.Pair(known, unknown);
    PairedTimes.of(WARM_UP, pair);
    PairedTimes times = PairedTimes.of(pairs, pair);
    report(path, times);
    if (times.showADifference()) {
      times = PairedTimes.of(pairs * 2, pair);
      report(path, times);
    }

    assertThat(times.showADifference()).as("a difference at %s", path).isFalse();
    long noticed = Math.max(FIVE_MILLISECONDS, times.spread() / 2);
    assertThat(times.plus(noticed).showADifference())
        .as("a difference of %d ns would be found", noticed)
        .isTrue();
  }

  private static void report(String path, PairedTimes times) {
    System.out.printf(
        "EntranceTimeTest: %s, %d pairs, median difference %d us, spread %d us, %.2f deviations%n",
        path,
        times.differences().size(),
        times.median() / 1000,
        times.spread() / 1000,
        times.signedRank());
  }

  private static void post(String path, String body, int status) {
    assertThat(client.post(path, body, Map.of("X-Forwarded-For", OddAddresses.any())).status())
        .isEqualTo(status);
  }

  private static String known(int number) {
    return "known-" + number % ACCOUNTS + "@example.dz";
  }

  private static String unknown(int number) {
    return "other-" + number % ACCOUNTS + "@example.dz";
  }

  private static String signUp(String email) {
    return "{\"email\":\"%s\",\"password\":\"trois chevaux bleus\",\"consent_data_storage\":false}"
        .formatted(email);
  }

  private static String signIn(String email) {
    return "{\"email\":\"%s\",\"password\":\"deux chevaux bleus\"}".formatted(email);
  }

  private static String address(String email) {
    return "{\"email\":\"%s\"}".formatted(email);
  }
}
