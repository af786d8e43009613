package dz.amal.domain.apikey;

import java.util.UUID;

/** The id of an API key; no secret. */
public record ApiKeyId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
