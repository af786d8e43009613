package dz.amal.domain.kernel;

/** Where secrets such as session tokens come from. Implementations are thread-safe. */
@FunctionalInterface
public interface TokenSource {

  /** A new unguessable token of at least 256 bits, safe in a header, a cookie and a URL. */
  String next();
}
