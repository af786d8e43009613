package dz.amal.bootstrap.config;

import java.util.List;

/** Thrown when the configuration is wrong; holds every problem at once, and no value. */
public final class InvalidConfig extends RuntimeException {

  InvalidConfig(List<String> problems) {
    super(String.join("\n", problems));
  }
}
