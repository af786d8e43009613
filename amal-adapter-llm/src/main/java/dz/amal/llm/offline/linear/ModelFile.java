package dz.amal.llm.offline.linear;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A linear model as a file: gzip around the class names, their steps, biases and calibration, then
 * the distance of each bucket from the one before, then the weights a byte each. Pure functions.
 */
public final class ModelFile {

  private static final int MAGIC = 0x414D4C31;

  private ModelFile() {}

  /** Reads a model and closes the stream. */
  public static LinearModel read(InputStream in) throws IOException {
    try (DataInputStream data =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))) {
      if (data.readInt() != MAGIC) {
        throw new IOException("not a model file");
      }
      int width = data.readUnsignedByte();
      List<String> classes = new ArrayList<>();
      float[] steps = new float[width];
      float[] biases = new float[width];
      double[] offsets = new double[width];
      double slope = data.readDouble();
      for (int k = 0; k < width; k++) {
        classes.add(data.readUTF());
        steps[k] = data.readFloat();
        biases[k] = data.readFloat();
        offsets[k] = data.readDouble();
      }
      int[] buckets = buckets(data);
      byte[] weights = new byte[buckets.length * width];
      data.readFully(weights);
      return new LinearModel(
          classes, buckets, weights, steps, biases, new Calibration(slope, offsets));
    }
  }

  private static int[] buckets(DataInputStream data) throws IOException {
    int[] buckets = new int[data.readInt()];
    int bucket = 0;
    for (int row = 0; row < buckets.length; row++) {
      bucket += data.readInt();
      buckets[row] = bucket;
    }
    return buckets;
  }

  /** Writes trained weights, quantised, and closes the stream. */
  public static void write(TrainedWeights trained, Calibration calibration, OutputStream out)
      throws IOException {
    int width = trained.classes().size();
    float[] steps = trained.steps();
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
      data.writeInt(MAGIC);
      data.writeByte(width);
      data.writeDouble(calibration.slope());
      for (int k = 0; k < width; k++) {
        data.writeUTF(trained.classes().get(k));
        data.writeFloat(steps[k]);
        data.writeFloat((float) trained.bias(k));
        data.writeDouble(calibration.offset(k));
      }
      int[] buckets = trained.buckets();
      data.writeInt(buckets.length);
      int before = 0;
      for (int bucket : buckets) {
        data.writeInt(bucket - before);
        before = bucket;
      }
      for (int bucket : buckets) {
        for (int k = 0; k < width; k++) {
          data.writeByte(Math.round((float) trained.weight(bucket, k) / steps[k]));
        }
      }
    }
  }
}
