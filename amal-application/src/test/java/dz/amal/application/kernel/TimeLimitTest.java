package dz.amal.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.memory.InMemoryStores;
import dz.amal.testkit.SettableClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TimeLimitTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final InMemoryStores stores = new InMemoryStores();
  private final TimeLimit limit =
      new TimeLimit(threads, new SettableClock(), Duration.ofMillis(30), stores.transactions());

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void givesBackWhatTheCallGives() {
    assertThat(limit.call(limit.deadline().plusSeconds(10), () -> 42)).isEqualTo(42);
  }

  @Test
  void interruptsACallThatIsNotDoneInTime() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);

    assertThatThrownBy(() -> limit.call(limit.deadline(), () -> hang(interrupted)))
        .isInstanceOf(ModelUnavailable.class);
    interrupted.await();
  }

  private static boolean hang(CountDownLatch interrupted) {
    try {
      new CountDownLatch(1).await();
      return true;
    } catch (InterruptedException e) {
      interrupted.countDown();
      return false;
    }
  }

  @Test
  void doesNotRepeatTheWordsOfACallThatFails() {
    assertThatThrownBy(
            () ->
                limit.call(
                    limit.deadline().plusSeconds(10),
                    () -> {
                      throw new IllegalArgumentException("what somebody wrote");
                    }))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageNotContaining("somebody")
        .hasNoCause();
  }

  @Test
  void refusesToCallAnythingInsideATransaction() {
    Runnable unit = () -> limit.call(limit.deadline(), () -> 42);

    assertThatThrownBy(() -> stores.transactions().runInTransaction(unit))
        .isInstanceOf(IllegalStateException.class);
  }
}
