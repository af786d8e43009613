package dz.amal.benchmarks.ingest;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * How much more of the heap is taken, at most, than when it began: looked at after each garbage
 * collection, so that what nobody needs any more does not count.
 */
final class HeapWatch implements AutoCloseable {

  private static final int LOOK_MILLIS = 10;
  private static final double BYTES_A_MEGABYTE = 1e6;

  private static final List<GarbageCollectorMXBean> COLLECTORS =
      ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class);

  private static final Set<String> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(pool -> pool.getName())
          .collect(Collectors.toUnmodifiableSet());

  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong most = new AtomicLong();
  private final ScheduledFuture<?> looking;
  private final long before;

  /** Begins with a garbage collection. */
  HeapWatch() {
    System.gc();
    before = usedAfterLastCollection();
    looking =
        thread.scheduleAtFixedRate(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  double megabytes() {
    look();
    return Math.max(0, most.get() - before) / BYTES_A_MEGABYTE;
  }

  private void look() {
    most.accumulateAndGet(usedAfterLastCollection(), Math::max);
  }

  private static long usedAfterLastCollection() {
    GcInfo last = null;
    for (GarbageCollectorMXBean collector : COLLECTORS) {
      GcInfo info = collector.getLastGcInfo();
      if (info != null && (last == null || info.getEndTime() > last.getEndTime())) {
        last = info;
      }
    }
    return last == null
        ? 0
        : last.getMemoryUsageAfterGc().entrySet().stream()
            .filter(pool -> HEAP.contains(pool.getKey()))
            .mapToLong(pool -> pool.getValue().getUsed())
            .sum();
  }

  @Override
  public void close() {
    looking.cancel(false);
    thread.shutdownNow();
  }
}
