package dz.amal.postgres.backup;

/** For work that nobody looks at. */
final class NoProgress implements Progress {

  @Override
  public void begin(String task, long steps) {
    // nobody looks
  }

  @Override
  public void reach(long steps) {
    // nobody looks
  }
}
