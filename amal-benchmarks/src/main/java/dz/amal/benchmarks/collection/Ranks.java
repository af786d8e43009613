package dz.amal.benchmarks.collection;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws ranks of words as often as they occur, by the law of Zipf and Mandelbrot: the frequency of
 * rank r is proportional to 1 / (r + 2.7).
 */
final class Ranks {

  private static final double SHIFT = 2.7;

  private final double[] sums;

  Ranks(int size) {
    sums = new double[size];
    double sum = 0;
    for (int rank = 0; rank < size; rank++) {
      sum += 1 / (rank + 1 + SHIFT);
      sums[rank] = sum;
    }
  }

  int draw(SplittableRandom random) {
    int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(found >= 0 ? found : -found - 1, sums.length - 1);
  }
}
