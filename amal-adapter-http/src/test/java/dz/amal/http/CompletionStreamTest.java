package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.apikey.ApiKeyScope;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams while nothing comes, and when something goes wrong behind their beginning. */
final class CompletionStreamTest {

  private static final String ASKED =
      "{\"model\":\"amal-auto\",\"stream\":true,"
          + "\"messages\":[{\"role\":\"user\",\"content\":\"Combien dure le sevrage ?\"}]}";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final TestServer server = TestServer.start();
  private final Client program = server.program(ApiKeyScope.CHAT);

  @AfterEach
  void close() {
    server.close();
    threads.shutdownNow();
  }

  /** Thinks until so many other tasks than the answer itself were run: heartbeats, each of them. */
  private void thinkFor(int beats, Runnable then) {
    CountDownLatch enough = new CountDownLatch(beats);
    AtomicInteger tasks = new AtomicInteger();
    server.completionsRunOn(
        task ->
            threads.execute(
                () -> {
                  boolean isBeat = tasks.getAndIncrement() > 0;
                  task.run();
                  if (isBeat) {
                    enough.countDown();
                  }
                }));
    server.whenThinking(
        () -> {
          try {
            assertThat(enough.await(20, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          then.run();
        });
  }

  @Test
  void saysThatItIsStillThereWhileNothingComes() {
    thinkFor(2, () -> {});

    String body = program.post("/v1/chat/completions", ASKED).expect(200).body();

    assertThat(body).startsWith(": here\n\n: here\n\n").endsWith("data: [DONE]\n\n");
  }

  @Test
  void saysWhatWentWrongBehindItsBeginning() {
    thinkFor(
        1,
        () ->
            server
                .trouble()
                .begin(
                    () -> {
                      throw new IllegalStateException("the mistake");
                    }));

    String body = program.post("/v1/chat/completions", ASKED).expect(200).body();

    assertThat(body).contains("data: {\"error\":{").contains("\"type\":\"server_error\"");
    assertThat(body).doesNotContain("the mistake", "[DONE]");
  }
}
