package dz.amal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dz.amal.domain.kernel.InvalidValue;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentFilesTest {

  @Test
  void refuseALargeFileWithoutReadingIt(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("large.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200L * 1024 * 1024);
    }

    assertThatThrownBy(() -> new DocumentFiles().read("large.txt", file))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("file must be at most 20 MiB");
  }

  @Test
  void sayIfAFileCannotBeRead(@TempDir Path folder) {
    assertThatThrownBy(() -> new DocumentFiles().read("none.txt", folder.resolve("none.txt")))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> new DocumentFiles().read("folder.txt", folder))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void refuseWhatIsEmptyOrUnknown() {
    Given.refused("guide.pdf", "", "is empty");
    Given.refused("guide.odt", "text", "must be one of .txt, .md, .html, .pdf, .docx");
    Given.refused("guide", "text", "must be one of .txt, .md, .html, .pdf, .docx");
    Given.refused("guide.txt", "{\\rtf1 text}", "must be one of");
  }

  @Test
  void goByTheBytesBeforeTheName() {
    assertThat(Given.text("page", "<!doctype html><p>text")).isEqualTo("text");
    assertThat(Given.text("PAGE.HTML", "<p>text")).isEqualTo("text");
    Given.refused("page.md", "<html><p>text", "must be what the ending of its name says");
    Given.refused("page.pdf", "<html><p>text", "must be what the ending of its name says");
  }

  @Test
  void repeatNothingOfWhatTheyRead() {
    byte[] file =
        DocxMaker.withBody("").part("word/document.xml", "<kanarienvogel>kanarienvogel").bytes();

    for (Throwable at = catchThrowable(() -> Given.read("kanarienvogel.docx", file));
        at != null;
        at = at.getCause()) {
      assertThat(at).hasMessageNotContaining("kanarienvogel");
    }
  }
}
