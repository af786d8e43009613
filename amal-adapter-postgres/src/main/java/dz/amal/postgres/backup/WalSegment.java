package dz.amal.postgres.backup;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of WAL.
 *
 * @param number its place in the cluster's whole life
 */
record WalSegment(int timeline, long number, long segmentBytes) {

  private static final Pattern NAME =
      Pattern.compile("([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})(\\.gz|\\.partial)?");

  static WalSegment at(int timeline, long position, long segmentBytes) {
    return new WalSegment(timeline, position / segmentBytes, segmentBytes);
  }

  /** The segment of a file, also of one that is compressed or not yet full. */
  static Optional<WalSegment> named(String file, long segmentBytes) {
    Matcher matcher = NAME.matcher(file);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long high = Long.parseLong(matcher.group(2), 16);
    long low = Long.parseLong(matcher.group(3), 16);
    return Optional.of(
        new WalSegment(
            Integer.parseUnsignedInt(matcher.group(1), 16),
            high * perHigh(segmentBytes) + low,
            segmentBytes));
  }

  private static long perHigh(long segmentBytes) {
    return (1L << 32) / segmentBytes;
  }

  String name() {
    return String.format(
        Locale.ROOT,
        "%08X%08X%08X",
        timeline,
        number / perHigh(segmentBytes),
        number % perHigh(segmentBytes));
  }
}
