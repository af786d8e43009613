package dz.amal.http.stream;

import java.util.List;

/** What one stream has to tell. Asked by one thread at a time. */
@FunctionalInterface
public interface News {

  /** What is new since it was last asked; empty if nothing is. */
  List<LiveEvent> next();

  /** Whether nothing will come any more behind what {@link #next} gives now. */
  default boolean isEnding() {
    return false;
  }
}
