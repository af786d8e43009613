package dz.amal.documents.html;

import dz.amal.documents.kernel.DeclaredLanguage;
import dz.amal.documents.kernel.FormatReader;
import dz.amal.documents.kernel.GivenFile;
import dz.amal.documents.kernel.Refusal;
import dz.amal.documents.kernel.TextBlocks;
import dz.amal.documents.kernel.Words;
import dz.amal.documents.text.TextDecoding;
import dz.amal.domain.knowledge.ReadDocument;
import dz.amal.domain.language.ReadingLanguage;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML in files: what stands on the page, without what surrounds it. */
public final class HtmlFiles implements FormatReader {

  /** Each becomes an object in memory; a million characters of text need far fewer. */
  private static final int MAX_TAGS = 200_000;

  @Override
  public ReadDocument read(GivenFile file) {
    String html = TextDecoding.decode(file.bytes(), DeclaredCharset.in(file.bytes()));
    if (html.chars().filter(c -> c == '<').count() > MAX_TAGS) {
      throw Refusal.excessive();
    }
    Document page = Jsoup.parse(html);
    TextBlocks blocks = HtmlText.of(page.body());
    return new ReadDocument(
        Words.name(page.title()).or(blocks::firstHeading),
        language(page),
        Optional.empty(),
        author(page),
        Optional.empty(),
        blocks.text());
  }

  private static Optional<ReadingLanguage> language(Document page) {
    Element root = page.body().parent() == null ? page : page.body().parent();
    return Stream.of(root.attr("lang"), root.attr("xml:lang"), page.body().attr("lang"))
        .flatMap(tag -> DeclaredLanguage.of(tag).stream())
        .findFirst();
  }

  private static Optional<String> author(Document page) {
    return page.select("meta").stream()
        .filter(meta -> meta.attr("name").equalsIgnoreCase("author"))
        .flatMap(meta -> Words.name(meta.attr("content")).stream())
        .findFirst();
  }
}
