package dz.amal.llm.online.call;

import java.io.IOException;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** A response that ends in an error when it grows too long. Used by one thread. */
final class LimitedBody extends ForwardingSource {

  /** Thrown when it has grown too long. */
  static final class TooLarge extends IOException {

    TooLarge() {
      super("too large");
    }
  }

  private long left;

  private LimitedBody(Source body, long mostBytes) {
    super(body);
    this.left = mostBytes;
  }

  static ResponseBody of(ResponseBody body, long mostBytes) {
    return ResponseBody.create(
        Okio.buffer(new LimitedBody(body.source(), mostBytes)),
        body.contentType(),
        body.contentLength());
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    long read = super.read(sink, byteCount);
    left -= Math.max(0, read);
    if (left < 0) {
      throw new TooLarge();
    }
    return read;
  }
}
