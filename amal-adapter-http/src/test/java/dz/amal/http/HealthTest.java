package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.health.HealthCheck.Result;
import dz.amal.http.health.HealthCheck.Status;
import dz.amal.http.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HealthTest {

  private final TestServer server = TestServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void saysItsFiguresToPrometheus() {
    Answer figures = server.anonymous().get("/metrics").expect(200);

    assertThat(figures.header("Content-Type"))
        .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    assertThat(figures.body()).isEqualTo("# figures\n");
  }

  @Test
  void isReadyWhenEverythingIsUp() {
    Answer ready = ready().expect(200);

    assertThat(ready.text("/status")).isEqualTo("up");
    assertThat(ready.text("/checks/database/detail")).isEqualTo("answers");
  }

  @Test
  void isReadyWhenSomethingIsDegradedAndSaysSo() {
    server.healthIs(() -> new Result(Status.DEGRADED, "1 of 2 are unconfirmed"));

    assertThat(ready().expect(200).text("/status")).isEqualTo("degraded");
  }

  @Test
  void isNotReadyWhenSomethingIsDownAndAliveAllTheSame() {
    server.healthIs(() -> new Result(Status.DOWN, "does not answer"));

    assertThat(ready().expect(503).text("/status")).isEqualTo("down");
    assertThat(server.anonymous().get("/health/live").expect(200).text("/status")).isEqualTo("up");
  }

  @Test
  void saysNothingOfWhatACheckThrows() {
    server.healthIs(
        () -> {
          throw new IllegalStateException("canary");
        });

    assertThat(ready().expect(ProblemType.UNEXPECTED).body()).doesNotContain("canary");
  }

  private Answer ready() {
    return server.anonymous().get("/health/ready");
  }
}
