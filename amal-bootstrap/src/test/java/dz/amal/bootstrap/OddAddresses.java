package dz.amal.bootstrap;

import java.util.concurrent.ThreadLocalRandom;

/** Network addresses of all the world, so that no limit of one of them is met. */
final class OddAddresses {

  private OddAddresses() {}

  static String any() {
    int random = ThreadLocalRandom.current().nextInt();
    return "10.%d.%d.%d".formatted(random >>> 24, random >>> 16 & 0xFF, random & 0xFF);
  }
}
