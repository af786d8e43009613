package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dz.amal.postgres.embedded.EmbeddedPostgres;
import dz.amal.testkit.Eventually;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is secret and gets into the hands of two, at two servers over one database. */
final class StolenSessionTest {

  private static final Pattern TOKEN = Pattern.compile("token=([\\w-]{40,})");
  private static final int AT_ONCE = 50;

  private static GreenMail mail;
  private static EmbeddedPostgres postgres;
  private static Amal one;
  private static Amal other;

  @BeforeAll
  static void start() throws SQLException {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    postgres =
        EmbeddedPostgres.openThrowAway(
            RunningAmal.newDataDirectory(), RunningAmal.programs(), () -> "secret");
    try (Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, postgres.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE shared");
    }
    Path keys = RunningAmal.newDataDirectory().resolve("keys.json");
    one = node(keys);
    other = node(keys);
  }

  private static Amal node(Path keys) {
    String url =
        "postgresql://%s:%s@127.0.0.1:%d/shared"
            .formatted(EmbeddedPostgres.USER, postgres.password(), postgres.port());
    return RunningAmal.start(
        RunningAmal.newDataDirectory(),
        Models.offline(),
        Map.of(
            "AMAL_DATABASE_URL",
            url,
            "AMAL_KEYS_FILE",
            keys.toString(),
            "AMAL_TRUSTED_PROXIES",
            "127.0.0.1",
            "AMAL_SMTP_URL",
            "smtp://127.0.0.1:" + mail.getSmtp().getPort(),
            "AMAL_MAIL_FROM",
            "amal@example.org"));
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
    postgres.close();
    mail.stop();
  }

  @Test
  void isDeadForBothWithinOneUse() {
    ApiClient.Answer owner = post(one, "/api/v1/auth/guest", "{}");
    ApiClient.Answer thief = refresh(other, owner);
    List<String> tokens = List.of(access(owner), access(thief));
    assertThat(tokens).allMatch(token -> isLetIn(one, token) && isLetIn(other, token));

    assertThat(refresh(one, owner).status()).isEqualTo(401);

    long before = System.nanoTime();
    for (Amal node : List.of(one, other)) {
      assertThat(tokens).allMatch(token -> Eventually.isSo(() -> !isLetIn(node, token)));
    }
    System.out.printf(
        "StolenSessionTest: refused at both nodes after %d ms%n",
        Duration.ofNanos(System.nanoTime() - before).toMillis());
    assertThat(refresh(other, thief).status()).isEqualTo(401);
    assertThat(refresh(one, thief).status()).isEqualTo(401);
  }

  @Test
  void isOneSessionOfALinkThatFiftyUseAtOnce() throws Exception {
    String email = "meriem@example.dz";
    post(
        one,
        "/api/v1/auth/signup",
        "{\"email\":\"%s\",\"password\":\"trois chevaux bleus\",\"consent_data_storage\":false}"
            .formatted(email));
    String link = "{\"token\":\"" + linkTo(email) + "\"}";
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<Callable<Integer>> uses =
        IntStream.range(0, AT_ONCE)
            .<Callable<Integer>>mapToObj(
                i ->
                    () ->
                        post(i % 2 == 0 ? one : other, "/api/v1/auth/magic-links/consume", link)
                            .status())
            .toList();

    List<Future<Integer>> answers = threads.invokeAll(uses);
    threads.shutdown();

    int letIn = 0;
    for (Future<Integer> answer : answers) {
      assertThat(answer.get()).isIn(200, 401);
      letIn += answer.get() == 200 ? 1 : 0;
    }
    assertThat(letIn).isEqualTo(1);
    assertThat(post(one, "/api/v1/auth/magic-links/consume", link).status()).isEqualTo(401);
  }

  private static String linkTo(String email) {
    post(other, "/api/v1/auth/magic-links", "{\"email\":\"" + email + "\"}");
    assertThat(Eventually.isSo(() -> tokens().findAny().isPresent())).isTrue();
    return tokens().findFirst().orElseThrow();
  }

  private static Stream<String> tokens() {
    return Stream.of(mail.getReceivedMessages())
        .map(message -> TOKEN.matcher(words(message)))
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  private static String words(MimeMessage message) {
    try {
      return message.getContent().toString();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isLetIn(Amal node, String token) {
    return ApiClient.with(node.port(), token).get("/api/v1/me").status() == 200;
  }

  private static ApiClient.Answer refresh(Amal node, ApiClient.Answer session) {
    String token = session.body().path("refresh_token").asText();
    return post(node, "/api/v1/auth/refresh", "{\"refresh_token\":\"" + token + "\"}");
  }

  private static String access(ApiClient.Answer session) {
    return session.body().path("access_token").asText();
  }

  private static ApiClient.Answer post(Amal node, String path, String body) {
    return ApiClient.with(node.port(), "")
        .post(path, body, Map.of("X-Forwarded-For", OddAddresses.any()));
  }
}
