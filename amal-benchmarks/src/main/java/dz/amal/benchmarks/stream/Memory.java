package dz.amal.benchmarks.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process holds.
 *
 * @param heap after a collection, in bytes
 * @param resident in bytes; NaN where the system does not say
 */
record Memory(double heap, double resident) {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double KIB = 1_024;

  /** Collects garbage before. */
  static Memory now() {
    System.gc();
    return new Memory(
        (double) ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), residentNow());
  }

  private static double residentNow() {
    if (!Files.isReadable(STATUS)) {
      return Double.NaN;
    }
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * KIB)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What each of so many has added since, in KiB. */
  Memory kibibytesEach(Memory before, int count) {
    return new Memory(
        (heap - before.heap) / KIB / count, (resident - before.resident) / KIB / count);
  }
}
