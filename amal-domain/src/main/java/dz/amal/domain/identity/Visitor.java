package dz.amal.domain.identity;

import java.util.Optional;

/**
 * Who knocks: what is known of somebody before they have signed in.
 *
 * @param address their network address as text; never kept as it is
 * @param client what they use, as people tell their own devices apart, at most 100 characters
 * @param requestId by which this can be found in the log
 */
public record Visitor(String address, Optional<String> client, Optional<String> requestId) {

  /** Without the address. */
  @Override
  public String toString() {
    return "Visitor[" + client + "]";
  }
}
