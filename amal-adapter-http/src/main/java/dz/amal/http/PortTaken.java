package dz.amal.http;

/** Thrown when the server cannot listen where it was told to. */
public final class PortTaken extends RuntimeException {

  PortTaken(String host, int port, Throwable cause) {
    super("cannot listen on " + host + ":" + port + "; is it taken? Set AMAL_HTTP_PORT", cause);
  }
}
