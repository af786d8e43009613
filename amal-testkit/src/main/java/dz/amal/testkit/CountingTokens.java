package dz.amal.testkit;

import dz.amal.domain.kernel.TokenSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Tokens that are the same in every run and as long as real ones. Thread-safe. */
public final class CountingTokens implements TokenSource {

  private final AtomicLong count = new AtomicLong();

  @Override
  public String next() {
    return String.format(Locale.ROOT, "test-token-%032d", count.incrementAndGet());
  }
}
