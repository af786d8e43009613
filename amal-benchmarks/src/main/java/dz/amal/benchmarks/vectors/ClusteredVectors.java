package dz.amal.benchmarks.vectors;

import java.util.SplittableRandom;

/**
 * Unit vectors that lie as embeddings of text do: in clusters, and near a surface of far fewer
 * dimensions than they have. The same seed gives the same vectors.
 *
 * <p>A mixture of 1,000 Gaussians in 64 hidden dimensions: centres from N(0, I), points around them
 * from N(centre, I), so that clusters overlap. A fixed random matrix carries a point into 1,536
 * dimensions; noise of 0.3 times the length of the hidden deviation is added there in all of them,
 * and the sum is divided by its length. A query is a point of the table that was moved by half a
 * deviation in the hidden dimensions and got noise of its own.
 */
public final class ClusteredVectors {

  /** Of each vector. */
  public static final int DIMENSIONS = 1536;

  private static final int HIDDEN = 64;
  private static final int CLUSTERS = 1000;
  private static final double NOISE = 0.3;
  private static final float MOVE = 0.5f;

  private static final long MAP = 1;
  private static final long CENTRES = 2;
  private static final long POINTS = 3;
  private static final long QUERIES = 4;

  private final long seed;
  private final float[][] map = new float[HIDDEN][DIMENSIONS];
  private final float[][] centres = new float[CLUSTERS][HIDDEN];

  /** The vectors of a seed. */
  public ClusteredVectors(long seed) {
    this.seed = seed;
    SplittableRandom random = random(MAP, 0);
    for (float[] row : map) {
      addGaussian(random, row, 1 / Math.sqrt(DIMENSIONS));
    }
    random = random(CENTRES, 0);
    for (float[] centre : centres) {
      addGaussian(random, centre, 1);
    }
  }

  /** The vector of a row. */
  public float[] point(long row) {
    SplittableRandom random = random(POINTS, row);
    return visible(hidden(random), random);
  }

  /** A query near one of so many rows. */
  float[] query(long number, int rows) {
    SplittableRandom random = random(QUERIES, number);
    return near(random.nextInt(rows), random);
  }

  /** A query near this row: another one for every number. */
  public float[] near(long row, long number) {
    return near(row, random(QUERIES, number));
  }

  private float[] near(long row, SplittableRandom random) {
    float[] hidden = hidden(random(POINTS, row));
    addGaussian(random, hidden, MOVE);
    return visible(hidden, random);
  }

  private float[] hidden(SplittableRandom random) {
    float[] hidden = centres[random.nextInt(CLUSTERS)].clone();
    addGaussian(random, hidden, 1);
    return hidden;
  }

  private float[] visible(float[] hidden, SplittableRandom random) {
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < HIDDEN; i++) {
      float weight = hidden[i];
      float[] row = map[i];
      for (int j = 0; j < DIMENSIONS; j++) {
        vector[j] += weight * row[j];
      }
    }
    addGaussian(random, vector, NOISE * Math.sqrt((double) HIDDEN / DIMENSIONS));
    return unit(vector);
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  private static void addGaussian(SplittableRandom random, float[] vector, double deviation) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] += (float) (deviation * random.nextGaussian());
    }
  }

  /** Numbers of their own for every row and query, so that each can be made without the others. */
  private SplittableRandom random(long stream, long index) {
    long mixed = seed * 0x9E3779B97F4A7C15L + stream * 0xC2B2AE3D27D4EB4FL + index;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return new SplittableRandom(mixed ^ (mixed >>> 31));
  }

  /** As pgvector reads a vector. */
  public static String text(float[] vector) {
    StringBuilder text = new StringBuilder(vector.length * 12);
    for (float number : vector) {
      text.append(text.isEmpty() ? '[' : ',').append(number);
    }
    return text.append(']').toString();
  }
}
