package dz.amal.postgres.backup;

/**
 * What a table held.
 *
 * @param name with its schema, as {@code public.users}
 * @param checksum of all rows in any order; generated columns are left out
 */
public record TableState(String name, long rows, String checksum) {}
