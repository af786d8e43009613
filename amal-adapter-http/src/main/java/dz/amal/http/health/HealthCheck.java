package dz.amal.http.health;

import java.util.function.Supplier;

/**
 * One thing the server depends on.
 *
 * @param name as it stands on the readiness page
 * @param ask what it says now; must return soon, and not throw
 */
public record HealthCheck(String name, Supplier<Result> ask) {

  /** How it is. */
  public enum Status {
    UP,
    /** The main job is done all the same, and somebody should look. */
    DEGRADED,
    DOWN
  }

  /**
   * How it is, and what to know about it.
   *
   * @param detail in constant words
   */
  public record Result(Status status, String detail) {}
}
