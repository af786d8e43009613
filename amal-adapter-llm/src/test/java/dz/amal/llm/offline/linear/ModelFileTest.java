package dz.amal.llm.offline.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ModelFileTest {

  private static final List<String> CLASSES = List.of("A", "B");
  private static final Calibration CALIBRATION = new Calibration(2, new double[] {0.5, -0.5});

  @Test
  void readsWhatWasWrittenUpToRounding() throws IOException {
    TrainedWeights trained = weights();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelFile.write(trained, CALIBRATION, file);
    LinearModel model = ModelFile.read(new ByteArrayInputStream(file.toByteArray()));
    SparseVector vector = new SparseVector(new int[] {7, 7, 99}, new float[] {0.5f, 0.25f, 1});
    double[] exact = CALIBRATION.probabilities(trained.scores(vector));

    assertThat(model.classes()).isEqualTo(CLASSES);
    assertThat(model.probabilities(vector)).containsExactly(exact, within(0.01));
    assertThat(model.likeliest(vector)).isEqualTo("A");
  }

  @Test
  void refusesAnotherFile() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
      gzip.write("something else".getBytes(StandardCharsets.UTF_8));
    }

    assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(file.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessage("not a model file");
  }

  private static TrainedWeights weights() {
    double[] weights = new double[LinearModel.BUCKETS * CLASSES.size()];
    weights[7 * 2] = 1.3;
    weights[7 * 2 + 1] = -0.4;
    weights[99 * 2 + 1] = 0.2;
    return new TrainedWeights(CLASSES, weights, new double[] {0.1, -0.1});
  }
}
