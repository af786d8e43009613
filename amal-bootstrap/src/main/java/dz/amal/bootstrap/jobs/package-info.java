/**
 * What runs by itself: each job on one node at a time, kept in the database that all nodes share.
 *
 * <p>Start at {@link Jobs}, which lists them; {@link JobScheduler} runs them.
 */
@NullMarked
package dz.amal.bootstrap.jobs;

import org.jspecify.annotations.NullMarked;
