package dz.amal.benchmarks.paging;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.report.Check;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Progress;
import dz.amal.benchmarks.report.Report;
import dz.amal.benchmarks.report.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;

/**
 * The last page of the longest list of conversations and of the longest conversation, in a small
 * and in a large database: by the stores, whose key-set paging must cost the same, and by OFFSET.
 */
public final class PagingBenchmark implements Benchmark {

  private static final double MOST_RATIO = 1.5;
  private static final int WARM_UPS = 50;

  /** OFFSET is so slow in the large database that fewer samples have to do. */
  private static final int OFFSET_SHARE = 10;

  private final PagingSetting setting;

  /** A benchmark of two databases of so many messages. */
  public PagingBenchmark(PagingSetting setting) {
    this.setting = setting;
  }

  @Override
  public Report run() throws SQLException {
    Archive small = new Archive("paging_small", setting.small());
    Archive large = new Archive("paging_large", setting.large());
    try (ScratchCluster cluster = ScratchCluster.quick()) {
      small.fill(cluster);
      large.fill(cluster);
      try (Reader inSmall = new Reader(cluster, small);
          Reader inLarge = new Reader(cluster, large)) {
        return measure(inSmall, inLarge);
      }
    }
  }

  private Report measure(Reader small, Reader large) throws SQLException {
    Peer conversations =
        conversations(
            "conversations, Amal (key set)",
            small,
            large,
            small.conversationsByKeySet(),
            large.conversationsByKeySet());
    Peer messages =
        messages(
            "messages, Amal (key set)",
            small,
            large,
            small.messagesByKeySet(),
            large.messagesByKeySet());
    Peer conversationsByOffset =
        conversations(
            "conversations, OFFSET",
            small,
            large,
            small.conversationsByOffset(),
            large.conversationsByOffset());
    Peer messagesByOffset =
        messages(
            "messages, OFFSET", small, large, small.messagesByOffset(), large.messagesByOffset());
    sample(List.of(conversations, messages), WARM_UPS, setting.samples());
    sample(
        List.of(conversationsByOffset, messagesByOffset),
        1,
        Math.max(1, setting.samples() / OFFSET_SHARE));
    return report(
        List.of(conversations, conversationsByOffset, messages, messagesByOffset),
        List.of(
            Check.atMost(
                "last page of conversations, large to small", conversations.ratio(), MOST_RATIO),
            Check.atMost("last page of messages, large to small", messages.ratio(), MOST_RATIO)));
  }

  private static Peer conversations(
      String title, Reader small, Reader large, LastPage inSmall, LastPage inLarge) {
    return new Peer(title, small.conversations(), large.conversations(), inSmall, inLarge);
  }

  private static Peer messages(
      String title, Reader small, Reader large, LastPage inSmall, LastPage inLarge) {
    return new Peer(title, small.messages(), large.messages(), inSmall, inLarge);
  }

  private static void sample(List<Peer> peers, int warmUps, int samples) throws SQLException {
    try (ProgressBar bar = Progress.of("paging: reading last pages", samples)) {
      for (int i = 0; i < warmUps; i++) {
        for (Peer peer : peers) {
          peer.warmUp();
        }
      }
      for (int i = 0; i < samples; i++) {
        for (Peer peer : peers) {
          peer.sample();
        }
        bar.step();
      }
    }
  }

  private Report report(List<Peer> peers, List<Check> checks) {
    Table table =
        new Table(
            "peers",
            List.of(
                Column.words("last page of", "peer"),
                Column.number("small list", "small_list", 0),
                Column.number("large list", "large_list", 0),
                Column.number("small ms (median)", "small_ms", 3),
                Column.number("large ms (median)", "large_ms", 3),
                Column.number("large ms (p95)", "large_p95_ms", 3),
                Column.number("large to small", "ratio", 2)),
            peers.stream().map(PagingBenchmark::row).toList());
    return new Report(
        "paging",
        String.format(
            Locale.ROOT,
            "%,d and %,d messages, pages of 20, each last page read %,d times",
            setting.small(),
            setting.large(),
            setting.samples()),
        List.of(table),
        checks);
  }

  private static List<Object> row(Peer peer) {
    return List.of(
        peer.title(),
        peer.smallList(),
        peer.largeList(),
        peer.smallTook().medianMillis(),
        peer.largeTook().medianMillis(),
        peer.largeTook().percentileMillis(95),
        peer.ratio());
  }
}
