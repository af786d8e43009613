/**
 * What holds of the schema whoever writes to it: the figures and the queries that the documentation
 * of the database promises, its constraints, indexes, rights and migrations. Start with {@code
 * SmallDatabase}, which most of these tests ask.
 */
@NullMarked
package dz.amal.postgres.schema;

import org.jspecify.annotations.NullMarked;
