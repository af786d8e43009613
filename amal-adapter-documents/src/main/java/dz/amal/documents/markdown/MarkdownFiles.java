package dz.amal.documents.markdown;

import dz.amal.documents.kernel.FormatReader;
import dz.amal.documents.kernel.GivenFile;
import dz.amal.documents.text.TextDecoding;
import dz.amal.domain.knowledge.ReadDocument;

/** Markdown in files. */
public final class MarkdownFiles implements FormatReader {

  @Override
  public ReadDocument read(GivenFile file) {
    return MarkdownDocuments.parse(TextDecoding.decode(file.bytes()));
  }
}
