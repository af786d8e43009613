package dz.amal.llm.online.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.SseException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells what went wrong with a call from what was thrown. Pure functions. */
final class Diagnosis {

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
  private static final String FILTER = "content_filter";

  private Diagnosis() {}

  /** The failure behind what was thrown while this call ran. */
  static ModelFailed of(RuntimeException thrown, WatchedCall call) {
    if (thrown instanceof ModelFailed failed) {
      return failed;
    }
    if (Thread.currentThread().isInterrupted()) {
      return new ModelFailed(ModelFault.CANCELLED);
    }
    return call.cutOff().map(ModelFailed::new).orElseGet(() -> ofEndpoint(thrown, call));
  }

  private static ModelFailed ofEndpoint(RuntimeException thrown, WatchedCall call) {
    if (isCausedBy(thrown, LimitedBody.TooLarge.class)) {
      return new ModelFailed(ModelFault.TOO_LARGE);
    }
    if (isCausedBy(thrown, SSLException.class)) {
      return new ModelFailed(ModelFault.TLS);
    }
    if (thrown instanceof OpenAIServiceException refusal) {
      return new ModelFailed(ofStatus(refusal), retryAfter(refusal));
    }
    if (isCausedBy(thrown, JsonProcessingException.class)) {
      return new ModelFailed(ModelFault.INVALID_OUTPUT);
    }
    if (thrown instanceof OpenAIIoException || isCausedBy(thrown, IOException.class)) {
      return new ModelFailed(ofConnection(call));
    }
    return new ModelFailed(
        thrown instanceof OpenAIInvalidDataException
            ? ModelFault.INVALID_OUTPUT
            : ModelFault.OTHER);
  }

  private static ModelFault ofConnection(WatchedCall call) {
    return call.isConnected() ? ModelFault.BROKEN_STREAM : ModelFault.REFUSED_CONNECTION;
  }

  private static ModelFault ofStatus(OpenAIServiceException refusal) {
    if (refusal.code().filter(FILTER::equals).isPresent()) {
      return ModelFault.CONTENT_FILTER;
    }
    if (refusal instanceof SseException) {
      return ModelFault.SERVER_ERROR; // said in the middle of a stream that began with 200
    }
    int status = refusal.statusCode();
    return switch (status) {
      case 401, 403 -> ModelFault.UNAUTHORISED;
      case 404 -> ModelFault.NOT_FOUND;
      case 429 -> ModelFault.RATE_LIMITED;
      case 408, 409 -> ModelFault.SERVER_ERROR;
      default -> status >= 500 ? ModelFault.SERVER_ERROR : ModelFault.OTHER;
    };
  }

  /** In whole seconds; a date is as good as none, since clocks differ. */
  private static Optional<Duration> retryAfter(OpenAIServiceException refusal) {
    return refusal.headers().values("Retry-After").stream()
        .findFirst()
        .map(SECONDS::matcher)
        .filter(Matcher::matches)
        .map(matcher -> Duration.ofSeconds(Long.parseLong(matcher.group())));
  }

  private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> type) {
    @Nullable Throwable at = thrown;
    for (int depth = 0; at != null && depth < 10; depth++) {
      if (type.isInstance(at)) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }
}
