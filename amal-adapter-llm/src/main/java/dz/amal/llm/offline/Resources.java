package dz.amal.llm.offline;

import dz.amal.llm.offline.linear.LinearModel;
import dz.amal.llm.offline.linear.ModelFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files beside this package: the trained models, and the word lists. Pure functions. */
final class Resources {

  private Resources() {}

  /** Makes something of a text file. */
  interface TextReader<T> {
    T read(BufferedReader reader) throws IOException;
  }

  static <T> T read(String name, TextReader<T> reader) {
    try (BufferedReader text =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      return reader.read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LinearModel model(String name) {
    try (InputStream in = open(name)) {
      return ModelFile.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream open(String name) {
    InputStream in = Resources.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("missing from the build: dz/amal/llm/offline/" + name);
    }
    return in;
  }
}
