package dz.amal.documents.text;

import dz.amal.documents.kernel.FormatReader;
import dz.amal.documents.kernel.GivenFile;
import dz.amal.documents.kernel.TextBlocks;
import dz.amal.documents.kernel.Words;
import dz.amal.domain.knowledge.ReadDocument;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plain text: paragraphs, and nothing but paragraphs. A line with a # is no heading here. */
public final class TextFiles implements FormatReader {

  private static final Pattern EMPTY_LINES = Pattern.compile("\n\\s*\n");

  @Override
  public ReadDocument read(GivenFile file) {
    TextBlocks blocks = new TextBlocks();
    EMPTY_LINES
        .splitAsStream(Words.visible(TextDecoding.decode(file.bytes())))
        .forEach(blocks::paragraph);
    return new ReadDocument(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        blocks.text());
  }
}
