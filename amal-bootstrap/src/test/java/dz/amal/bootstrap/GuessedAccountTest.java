package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.bootstrap.config.AmalConfig;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Somebody with 200 network addresses, and all the time they want, guesses at one account. */
final class GuessedAccountTest {

  private static final String EMAIL = "meriem@example.dz";
  private static final String PASSWORD = "trois chevaux bleus";
  private static final String HOME = "192.0.2.1";
  private static final String CAFE = "192.0.2.2";
  private static final int ADDRESSES = 200;
  private static final int GUESSES_EACH = 5;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);

  @Test
  void letNobodyInAndKeepTheOwnerOutForAWhileAtMost() {
    Path data = RunningAmal.newDataDirectory();
    Map<String, String> settings = Map.of("AMAL_TRUSTED_PROXIES", "127.0.0.1");
    World real = World.real();
    InstantSource clock = () -> now(real);
    try (Amal amal =
        Amal.start(
            AmalConfig.from(RunningAmal.environment(data, settings), data),
            Models.offline(),
            new World(clock, real.ids(), real.tokens()))) {
      ApiClient client = ApiClient.with(amal.port(), "");
      client.post(
          "/api/v1/auth/signup",
          "{\"email\":\"%s\",\"password\":\"%s\",\"consent_data_storage\":false}"
              .formatted(EMAIL, PASSWORD),
          Map.of("X-Forwarded-For", HOME));
      assertThat(signIn(client, PASSWORD, HOME).statusCode()).isEqualTo(200);

      Map<Integer, Integer> answers = guess(client);

      assertThat(answers).containsOnlyKeys(401, 429);
      assertThat(signIn(client, PASSWORD, HOME).statusCode()).isEqualTo(200);
      guess(client);
      letInElsewhereAfterTheWaitThatWasSaid(client);
    }
  }

  private Instant now(World real) {
    return real.clock().instant().plus(later.get());
  }

  /** A minute passes at each address, so that what may be tried is tried. */
  private Map<Integer, Integer> guess(ApiClient client) {
    Map<Integer, Integer> answers = new TreeMap<>();
    for (int address = 0; address < ADDRESSES; address++) {
      for (int i = 0; i < GUESSES_EACH; i++) {
        String password = "mot de passe " + address + " " + i;
        answers.merge(
            signIn(client, password, "198.51.100." + address).statusCode(), 1, Integer::sum);
      }
      later.updateAndGet(duration -> duration.plusMinutes(1));
    }
    System.out.printf("GuessedAccountTest: %s%n", answers);
    return answers;
  }

  private void letInElsewhereAfterTheWaitThatWasSaid(ApiClient client) {
    HttpResponse<String> refused = signIn(client, PASSWORD, CAFE);
    assertThat(refused.statusCode()).isEqualTo(429);
    Duration wait =
        Duration.ofSeconds(
            Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()));
    assertThat(wait).isPositive().isLessThanOrEqualTo(LONGEST_WAIT);

    later.updateAndGet(duration -> duration.plus(wait));
    assertThat(signIn(client, PASSWORD, CAFE).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> signIn(ApiClient client, String password, String address) {
    return client.answer(
        "/api/v1/auth/login",
        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(EMAIL, password),
        Map.of("X-Forwarded-For", address));
  }
}
