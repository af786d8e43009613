package dz.amal.postgres;

import static dz.amal.postgres.generated.ops.Tables.SCHEDULED_TASKS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How it stands with the jobs that nodes run, as they keep it in {@code ops.scheduled_tasks}. */
public final class JobRuns {

  private final PostgresTransactions transactions;

  JobRuns(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * A job.
   *
   * @param runsOn the node that runs it now; empty when none does
   * @param failuresInARow since it last went well
   */
  public record JobRun(
      String name,
      Instant next,
      Optional<String> runsOn,
      Optional<Instant> lastSuccess,
      Optional<Instant> lastFailure,
      int failuresInARow) {}

  /** All jobs that some node has ever run, by name. */
  public List<JobRun> all() {
    return transactions
        .sql()
        .selectFrom(SCHEDULED_TASKS)
        .orderBy(SCHEDULED_TASKS.TASK_NAME)
        .fetch(
            row ->
                new JobRun(
                    row.getTaskName(),
                    row.getExecutionTime(),
                    Optional.ofNullable(row.getPickedBy()).filter(node -> row.getPicked()),
                    Optional.ofNullable(row.getLastSuccess()),
                    Optional.ofNullable(row.getLastFailure()),
                    Optional.ofNullable(row.getConsecutiveFailures()).orElse(0)));
  }
}
