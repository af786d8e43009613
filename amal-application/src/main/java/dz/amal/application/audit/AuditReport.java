package dz.amal.application.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How it stands with the audit.
 *
 * @param linked links that were looked at
 * @param waiting entries that are whole, and wait to be linked
 * @param beforeTheChain entries without a seal that are older than the first link
 * @param findings a kind that is missing was not found
 * @param hasAnchors false where a chain is there, and nothing outside the database says how long it
 *     has to be
 */
public record AuditReport(
    long linked, long waiting, long beforeTheChain, Map<Kind, Found> findings, boolean hasAnchors) {

  public AuditReport {
    findings = Map.copyOf(findings);
  }

  /** In what way somebody has been at it. */
  public enum Kind {
    /** An entry does not fit its seal. */
    CHANGED("changed"),
    /** There is a link, or something waits to be linked, and no entry. */
    REMOVED("removed"),
    /** An entry has no link, and no seal that fits: Amal has not written it. */
    INSERTED("inserted"),
    /** An entry that Amal has written has neither a link nor waits for one. */
    UNLINKED("unlinked"),
    /** A link does not fit the one before it, its place or its entry. */
    REORDERED("reordered"),
    /** Positions are missing. */
    GAP("gap"),
    /** The chain was longer once, or another one. */
    CUT("cut");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The kind as the API spells it. */
    public String code() {
      return code;
    }
  }

  /**
   * One place where somebody has been at it.
   *
   * @param position in the chain; of a gap the first that is missing
   */
  public record Finding(Optional<Long> position, Optional<UUID> entry) {}

  /**
   * All findings of a kind.
   *
   * @param count how many there are
   * @param first the first of them
   */
  public record Found(long count, List<Finding> first) {

    public Found {
      first = List.copyOf(first);
    }
  }

  /** Whether nobody has been at it, as far as can be seen. */
  public boolean isWhole() {
    return findings.isEmpty();
  }

  /** The findings in the order of their kinds. */
  public Map<Kind, Found> inOrder() {
    return findings.isEmpty() ? Map.of() : new EnumMap<>(findings);
  }
}
