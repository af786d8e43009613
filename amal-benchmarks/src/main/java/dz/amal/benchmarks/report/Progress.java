package dz.amal.benchmarks.report;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Bars on standard error for what takes long. */
public final class Progress {

  private static final int NAME_WIDTH = 34;

  private Progress() {}

  /** A bar that ends with {@link ProgressBar#close()}. */
  public static ProgressBar of(String task, long steps) {
    return new ProgressBarBuilder()
        .setTaskName(task + " ".repeat(Math.max(0, NAME_WIDTH - task.length())))
        .setInitialMax(steps)
        .setStyle(ProgressBarStyle.ASCII)
        .build();
  }
}
