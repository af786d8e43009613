/**
 * Backup and recovery, by PostgreSQL's own programs.
 *
 * <p>Start at {@link DatabaseBackup} and {@link DatabaseRestore} for dumps, and at {@link
 * WalArchive} and {@link WalRecovery} for continuous archiving. Programs get passwords by their
 * environment only.
 */
@NullMarked
package dz.amal.postgres.backup;

import org.jspecify.annotations.NullMarked;
