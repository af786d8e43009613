package dz.amal.bootstrap.cli;

import org.jspecify.annotations.Nullable;

/** What picocli has asked for before the command is called. */
final class Given {

  private Given() {}

  static <T> T given(@Nullable T argument) {
    if (argument == null) {
      throw new IllegalStateException("picocli asks for it");
    }
    return argument;
  }
}
