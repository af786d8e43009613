package dz.amal.domain.identity;

import java.util.List;
import java.util.Optional;

/** Hashes passwords, slowly on purpose, and knows which are too easy to guess. Thread-safe. */
public interface Passwords {

  /** The hash to keep, with its salt and cost in it; another one each time. */
  String hash(Password password);

  /** Whether it is the password of this hash. */
  boolean matches(Password password, String hash);

  /** Takes as long as {@link #matches}, for accounts that do not exist or have no password. */
  void matchNothing(Password password);

  /** Whether the hash was made more cheaply than hashes are made now. */
  boolean isOutdated(String hash);

  /**
   * The rule that a new password breaks, as "must ..."; empty if it will do.
   *
   * @param about what others may guess from: name and address of whose it is
   */
  Optional<String> weakness(Password password, List<String> about);
}
