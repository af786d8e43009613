package dz.amal.benchmarks.paging;

/**
 * How much of what.
 *
 * @param small messages in the one database
 * @param large messages in the other one
 * @param samples how often each last page is read
 */
public record PagingSetting(long small, long large, int samples) {

  /** The smallest database in which each list has more than one page. */
  public static final long LEAST = 5_000;

  public PagingSetting {
    if (small < LEAST || large < small) {
      throw new IllegalArgumentException("at least " + LEAST + " messages are needed");
    }
  }
}
