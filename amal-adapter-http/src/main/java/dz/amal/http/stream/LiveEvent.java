package dz.amal.http.stream;

/**
 * A server-sent event.
 *
 * @param id where to go on, for whoever comes back with it as {@code Last-Event-ID}
 * @param data written as JSON
 */
public record LiveEvent(String id, String name, Object data) {

  @Override
  public String toString() {
    return "LiveEvent[" + id + ", " + name + "]"; // a person's words are in no log
  }
}
