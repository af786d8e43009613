package dz.amal.memory;

import java.util.UUID;

/** A key, with whose it is. */
record ClaimedKey(UUID owner, String key) {

  /** The first request that claimed it, and what it created. */
  record Holder(String requestHash, UUID resource) {}
}
