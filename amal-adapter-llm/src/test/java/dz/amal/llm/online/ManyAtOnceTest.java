package dz.amal.llm.online;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.testkit.model.ModelReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class ManyAtOnceTest {

  private static final int MANY = 200;

  @Test
  void streamsToAllOfThem() {
    ExecutorService threads = Executors.newFixedThreadPool(MANY);
    try (Asked asked = Asked.aDouble()) {
      asked.model.answers(
          ModelReply.quotingTheFirstPassage()
              .after(Duration.ofMillis(500))
              .every(Duration.ofMillis(20)));
      List<CompletableFuture<Integer>> drafts = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        drafts.add(CompletableFuture.supplyAsync(() -> asked.draft().sentences().size(), threads));
      }

      assertThat(drafts).extracting(CompletableFuture::join).containsOnly(1);
      assertThat(asked.calls.faults()).isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }
}
