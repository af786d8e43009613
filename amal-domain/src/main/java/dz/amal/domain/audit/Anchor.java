package dz.amal.domain.audit;

import java.time.Instant;

/** How far the chain had come at some time; see {@link Anchors}. */
public record Anchor(long position, String code, Instant at) {

  /** An anchor at this link. */
  public static Anchor at(ChainLink link) {
    return new Anchor(link.position(), link.seal().code(), link.linkedAt());
  }
}
