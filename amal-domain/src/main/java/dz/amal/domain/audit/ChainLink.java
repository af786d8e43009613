package dz.amal.domain.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * The place of an entry in the order of all of them.
 *
 * @param position from 1 on, without gaps
 * @param seal over this link, the one before and the entry
 */
public record ChainLink(long position, UUID entry, Seal seal, Instant linkedAt) {}
