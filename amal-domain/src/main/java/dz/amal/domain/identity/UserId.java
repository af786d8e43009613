package dz.amal.domain.identity;

import java.util.UUID;

/** The id of a user, guests included. */
public record UserId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
