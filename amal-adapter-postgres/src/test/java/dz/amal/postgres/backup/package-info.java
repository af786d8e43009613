/** The drills: back up, destroy, bring back, compare. Start at {@link BackupDrillTest}. */
package dz.amal.postgres.backup;
