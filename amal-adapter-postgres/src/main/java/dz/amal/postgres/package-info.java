/**
 * The stores in PostgreSQL, by jOOQ and pgvector.
 *
 * <p>Start at {@link PostgresDatabase}, which opens the pool, and {@link PostgresStores}, which
 * builds every store over it. SQL, jOOQ and JDBC are known here and nowhere else; generated code is
 * kept apart.
 */
@NullMarked
package dz.amal.postgres;

import org.jspecify.annotations.NullMarked;
