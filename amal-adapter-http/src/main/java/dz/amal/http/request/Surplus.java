package dz.amal.http.request;

import java.io.IOException;
import java.io.InputStream;

/** What is behind the end of what may be sent. */
public final class Surplus {

  private static final long MOST_BYTES = 16L * 1024 * 1024;

  private Surplus() {}

  /** Reads some of it and forgets it, so that its sender reads our answer. */
  public static void drain(InputStream in) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    long drained = 0;
    int count = in.read(buffer);
    while (count >= 0 && drained < MOST_BYTES) {
      drained += count;
      count = in.read(buffer);
    }
  }
}
