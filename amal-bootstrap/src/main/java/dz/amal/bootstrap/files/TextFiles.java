package dz.amal.bootstrap.files;

import dz.amal.domain.knowledge.DocumentReader;
import dz.amal.domain.knowledge.ReadDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads Markdown and plain text. */
public final class TextFiles implements DocumentReader {

  @Override
  public ReadDocument read(String name, Path file) {
    try {
      MarkdownDocument document = KnowledgeFile.parse(name, file);
      return new ReadDocument(
          document.title(),
          document.language(),
          document.source(),
          Optional.empty(),
          document.reviewedOn(),
          document.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
