package dz.amal.llm.online.call;

import dz.amal.domain.model.ModelUse.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * A call that is cut off when its time is over or when the thread that asked is interrupted: a
 * blocked read does not notice either by itself. Told of its progress by the calling thread, looked
 * at by {@link CallWatch}'s.
 */
final class WatchedCall implements Progress {

  private final Thread asker = Thread.currentThread();
  private final Instant start;
  private final Instant firstBy;
  private final Instant until;
  private final InstantSource clock;
  private final AtomicReference<@Nullable ModelFault> cutOff = new AtomicReference<>();
  private final AtomicReference<@Nullable Call> wire = new AtomicReference<>();
  private volatile boolean isConnected;
  private volatile boolean isAnswered;
  private volatile @Nullable Instant first;
  private volatile boolean isOver;
  private int promptTokens;
  private int completionTokens;

  WatchedCall(Errand errand, Duration firstToken, InstantSource clock) {
    this.clock = clock;
    this.start = clock.instant();
    this.until = errand.until();
    Instant by = start.plus(firstToken);
    boolean isStreamed = errand.purpose() == Purpose.ANSWER; // the others come in one piece
    this.firstBy = isStreamed && by.isBefore(until) ? by : until;
    this.promptTokens = errand.promptTokens();
  }

  /** The request is about to be sent. */
  void sending(Call call) {
    wire.set(call);
    if (cutOff.get() != null) {
      call.cancel();
    }
  }

  void connected() {
    isConnected = true;
  }

  /** Headers have come. */
  void answered() {
    isAnswered = true;
  }

  @Override
  public void begun() {
    if (first == null) {
      first = clock.instant();
    }
  }

  @Override
  public void completed(int tokens) {
    completionTokens = tokens;
  }

  @Override
  public void cost(int prompt, int completion) {
    promptTokens = prompt;
    completionTokens = completion;
  }

  @Override
  public void enough() {
    hangUp();
  }

  /** Whether it is to be cut off; called again and again. */
  void lookAt(Instant now) {
    if (isOver) {
      return;
    }
    if (asker.isInterrupted()) {
      cutOff(ModelFault.CANCELLED);
    } else if (first == null && !now.isBefore(firstBy)) {
      cutOff(nothingCame());
    } else if (!now.isBefore(until)) {
      cutOff(ModelFault.TIMEOUT);
    }
  }

  private ModelFault nothingCame() {
    if (!isConnected) {
      return ModelFault.REFUSED_CONNECTION;
    }
    return isAnswered ? ModelFault.SILENT : ModelFault.TIMEOUT_FIRST_TOKEN;
  }

  /** Ends it for this reason, unless it was ended before. */
  void cutOff(ModelFault fault) {
    if (cutOff.compareAndSet(null, fault)) {
      hangUp();
    }
  }

  /** Closes the connection if an answer is still coming. */
  void hangUp() {
    Call call = wire.get();
    if (call != null) {
      call.cancel();
    }
  }

  /** Nothing is to be watched any more. */
  void over() {
    isOver = true;
  }

  Optional<ModelFault> cutOff() {
    return Optional.ofNullable(cutOff.get());
  }

  boolean isConnected() {
    return isConnected;
  }

  boolean isAnswered() {
    return isAnswered;
  }

  boolean hasBegun() {
    return first != null;
  }

  Duration took() {
    return Duration.between(start, clock.instant());
  }

  Optional<Duration> firstToken() {
    return Optional.ofNullable(first).map(at -> Duration.between(start, at));
  }

  int promptTokens() {
    return promptTokens;
  }

  int completionTokens() {
    return completionTokens;
  }
}
