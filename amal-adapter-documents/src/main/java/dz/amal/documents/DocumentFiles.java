package dz.amal.documents;

import dz.amal.documents.docx.DocxFiles;
import dz.amal.documents.html.HtmlFiles;
import dz.amal.documents.kernel.FormatReader;
import dz.amal.documents.kernel.GivenFile;
import dz.amal.documents.kernel.Refusal;
import dz.amal.documents.markdown.MarkdownFiles;
import dz.amal.documents.pdf.PdfFiles;
import dz.amal.documents.text.TextFiles;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.knowledge.DocumentReader;
import dz.amal.domain.knowledge.ReadDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files of every {@link FileFormat}. Thread-safe; a file is in memory while it is read. */
public final class DocumentFiles implements DocumentReader {

  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  @Override
  public ReadDocument read(String name, Path file) {
    GivenFile given = new GivenFile(name, file, bytes(file));
    return DeepStack.call(() -> read(given));
  }

  private static ReadDocument read(GivenFile file) {
    try {
      return readerOf(FormatOfBytes.of(file)).read(file);
    } catch (InvalidValue e) {
      throw e;
    } catch (IOException | RuntimeException e) { // whatever a parser says of broken bytes
      throw Refusal.broken(e);
    }
  }

  private static FormatReader readerOf(FileFormat format) {
    return switch (format) {
      case TEXT -> new TextFiles();
      case MARKDOWN -> new MarkdownFiles();
      case HTML -> new HtmlFiles();
      case PDF -> new PdfFiles();
      case DOCX -> new DocxFiles();
    };
  }

  private static byte[] bytes(Path file) {
    try {
      requireFit(Files.size(file));
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        requireFit(bytes.length);
        if (bytes.length == 0) {
          throw Refusal.because("is empty");
        }
        return bytes;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireFit(long size) {
    if (size > MAX_BYTES) {
      throw Refusal.because("must be at most " + MAX_BYTES / 1024 / 1024 + " MiB");
    }
  }
}
