package dz.amal.domain.knowledge;

import java.time.Instant;

/** Tells one state of a document from the next: whoever decides about it says which they saw. */
public record DocumentState(int version, Instant updatedAt) {}
