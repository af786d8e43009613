package dz.amal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.knowledge.ReadDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that somebody gives to the reader. */
final class Given {

  private Given() {}

  static ReadDocument read(String name, byte[] bytes) {
    try {
      Path file = Files.createTempFile("given", ".bytes");
      try {
        Files.write(file, bytes);
        return new DocumentFiles().read(name, file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReadDocument read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static String text(String name, String text) {
    return read(name, text).text().value();
  }

  static void refused(String name, byte[] bytes, String rule) {
    InvalidValue refusal = catchThrowableOfType(InvalidValue.class, () -> read(name, bytes));
    assertThat(refusal).isNotNull();
    assertThat(refusal.field()).isEqualTo("file");
    assertThat(refusal.rule()).contains(rule);
  }

  static void refused(String name, String text, String rule) {
    refused(name, text.getBytes(StandardCharsets.UTF_8), rule);
  }
}
