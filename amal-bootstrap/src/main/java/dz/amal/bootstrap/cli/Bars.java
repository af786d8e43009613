package dz.amal.bootstrap.cli;

import dz.amal.postgres.backup.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows progress as one bar after the other, on standard error. */
final class Bars implements Progress, AutoCloseable {

  private @Nullable ProgressBar bar;

  @Override
  public void begin(String task, long steps) {
    close();
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .build();
  }

  /** How many steps there will be, where that is only known by now. */
  void expect(long steps) {
    if (bar != null) {
      bar.maxHint(steps);
    }
  }

  @Override
  public void reach(long steps) {
    if (bar != null) {
      bar.stepTo(steps);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
