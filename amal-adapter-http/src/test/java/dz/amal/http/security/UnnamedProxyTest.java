package dz.amal.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.LogRecorder;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.request.Proxies;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UnnamedProxyTest {

  private static final String ADDRESS = "203.0.113.77";

  private final LogRecorder log = new LogRecorder();

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  void isSaidOnceAndWithoutAnAddress() {
    try (TestServer server = TestServer.start()) {
      Client client = server.anonymous();
      client.get("/");
      assertThat(warnings()).isEmpty();

      client.with("X-Forwarded-For", ADDRESS).get("/");
      client.with("X-Forwarded-Proto", "https").get("/");
    }
    assertThat(warnings()).hasSize(1).allMatch(line -> line.contains("AMAL_TRUSTED_PROXIES"));
    assertThat(log.lines()).noneMatch(line -> line.contains(ADDRESS));
  }

  @Test
  void isNotSaidWhereOneIsNamed() {
    try (TestServer server =
        TestServer.start(
            new Protection(new Proxies("192.0.2.1"), List.of(), ConnectionLimits.standard()))) {
      server.anonymous().with("X-Forwarded-For", ADDRESS).get("/");
    }
    assertThat(warnings()).isEmpty();
  }

  @Test
  void hasNoSayInWhoeverAsksTooOften() {
    try (TestServer server = TestServer.start()) {
      boolean refused = false;
      for (int i = 0; i < 1_000 && !refused; i++) {
        refused =
            server
                    .anonymous()
                    .with("X-Forwarded-For", "203.0.113." + i % 250)
                    .post("/api/v1/auth/guest", "{}")
                    .status()
                == 429;
      }
      assertThat(refused).isTrue();
    }
  }

  private List<String> warnings() {
    return log.lines().stream().filter(line -> line.startsWith("WARN")).toList();
  }
}
