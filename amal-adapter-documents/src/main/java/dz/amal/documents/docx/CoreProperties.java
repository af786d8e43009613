package dz.amal.documents.docx;

import dz.amal.documents.kernel.DeclaredLanguage;
import dz.amal.documents.kernel.Words;
import dz.amal.domain.language.ReadingLanguage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What a document says of itself: title, who wrote it, and the language. */
final class CoreProperties implements XmlHandler {

  private static final String USUAL = "docProps/core.xml";
  private static final Set<String> KNOWN = Set.of("title", "creator", "language");

  private final Map<String, String> values = new HashMap<>();
  private String open = "";

  private CoreProperties() {}

  static CoreProperties of(Parts parts) throws IOException {
    CoreProperties properties = new CoreProperties();
    String part = Relations.of(parts, "").target("core-properties").orElse(USUAL);
    parts.readIfThere(part, properties);
    return properties;
  }

  Optional<String> title() {
    return Words.name(values.getOrDefault("title", ""));
  }

  Optional<String> creator() {
    return Words.name(values.getOrDefault("creator", ""));
  }

  Optional<ReadingLanguage> language() {
    return DeclaredLanguage.of(values.getOrDefault("language", ""));
  }

  @Override
  public void start(String name, XMLStreamReader at) {
    open = KNOWN.contains(name) ? name : "";
  }

  @Override
  public void text(String characters) {
    if (!open.isEmpty()) {
      values.merge(open, characters, String::concat);
    }
  }

  @Override
  public void end(String name) {
    open = "";
  }
}
