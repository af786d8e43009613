package dz.amal.http.live;

/**
 * A server-sent event.
 *
 * @param id where to go on, for whoever comes back with it as {@code Last-Event-ID}
 * @param data written as JSON
 */
record LiveEvent(String id, String name, Object data) {}
