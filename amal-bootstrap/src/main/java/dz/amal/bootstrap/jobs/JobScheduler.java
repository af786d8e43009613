package dz.amal.bootstrap.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the jobs, each on one of all nodes that share the database. A node that dies is found out by
 * its heartbeat, and another takes over. A job that fails is tried again at its next turn.
 */
public final class JobScheduler implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);

  /** Where the migrations have put db-scheduler's table. */
  private static final String TABLE = "ops.scheduled_tasks";

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration STOP = Duration.ofSeconds(10);

  private final Scheduler scheduler;

  private JobScheduler(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Starts to run the jobs, and counts and times them. */
  public static JobScheduler start(Jobs jobs, DataSource database, MeterRegistry metrics) {
    List<RecurringTask<Void>> tasks = jobs.all().stream().map(job -> task(job, metrics)).toList();
    Scheduler scheduler =
        Scheduler.create(database)
            .startTasks(tasks)
            .tableName(TABLE)
            .threads(tasks.size()) // no job waits for another that hangs
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
            // What an exception says may hold what somebody wrote.
            .failureLogging(LogLevel.OFF, false)
            .shutdownMaxWait(STOP)
            .build();
    scheduler.start();
    return new JobScheduler(scheduler);
  }

  private static RecurringTask<Void> task(Job job, MeterRegistry metrics) {
    return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
        .execute((instance, context) -> run(job, metrics));
  }

  private static void run(Job job, MeterRegistry metrics) {
    Timer.Sample began = Timer.start(metrics);
    try {
      int done = job.work().getAsInt();
      began.stop(timer(job, "well", metrics));
      metrics.counter("amal.job.done", "job", job.name()).increment(done);
    } catch (RuntimeException e) {
      began.stop(timer(job, "failed", metrics));
      LOG.warn("the job {} failed and is tried again: {}", job.name(), e.getClass().getName());
      throw e;
    }
  }

  private static Timer timer(Job job, String outcome, MeterRegistry metrics) {
    return metrics.timer("amal.job", "job", job.name(), "outcome", outcome);
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
