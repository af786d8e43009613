package dz.amal.notify;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Hangs up as soon as the status of an answer is known. The client's time limit ends with the
 * headers, so a body that never ends would be read for ever.
 */
final class UnreadBody implements HttpResponse.BodySubscriber<Void> {

  private final CompletableFuture<Void> done = new CompletableFuture<>();

  private UnreadBody() {}

  static HttpResponse.BodyHandler<Void> handler() {
    return head -> new UnreadBody();
  }

  @Override
  public CompletionStage<Void> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.cancel();
    done.complete(null);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    // nothing was asked for
  }

  @Override
  public void onError(Throwable failure) {
    done.complete(null); // the status is what counts
  }

  @Override
  public void onComplete() {
    done.complete(null);
  }
}
