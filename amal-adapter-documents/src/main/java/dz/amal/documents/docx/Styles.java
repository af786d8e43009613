package dz.amal.documents.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** What the styles of paragraphs mean: a heading, an entry of a list, or a table of contents. */
final class Styles implements XmlHandler {

  /** Styles stand on others; a longer chain is a circle. */
  private static final int LONGEST_CHAIN = 20;

  /** Names as word processors of our languages give them, and a few of their neighbours. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:heading|titre|(?:ال)?عنوان|überschrift|t[ií]tulo|titolo)[ _-]?([1-9])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern TITLE =
      Pattern.compile("title|titre|(?:ال)?عنوان", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CONTENTS =
      Pattern.compile("(?:toc|tm|tdm)[ _-]?(?:[1-9]|heading)", Pattern.CASE_INSENSITIVE);

  private static final class Style {
    private final String id;
    private String name = "";
    private String basedOn = "";
    private int outline;
    private boolean isListed;

    Style(String id) {
      this.id = id;
    }

    private int level() {
      if (outline > 0) {
        return outline;
      }
      Matcher heading = HEADING.matcher(name);
      Matcher byId = HEADING.matcher(id);
      if (heading.matches() || byId.matches()) {
        return Integer.parseInt(heading.matches() ? heading.group(1) : byId.group(1));
      }
      return TITLE.matcher(name).matches() || TITLE.matcher(id).matches() ? 1 : 0;
    }
  }

  private final Map<String, Style> byId = new HashMap<>();
  private Style open = new Style("");

  private Styles() {}

  static Styles of(Parts parts, Relations relations) throws IOException {
    Styles styles = new Styles();
    parts.readIfThere(relations.target("styles").orElse("word/styles.xml"), styles);
    return styles;
  }

  /** The level of headings in this style; 0 if they are none. */
  int headingLevel(String id) {
    Style style = styleOf(id);
    for (int i = 0; i < LONGEST_CHAIN && style.level() == 0; i++) {
      style = styleOf(style.basedOn);
    }
    return style.level();
  }

  /** Whether paragraphs in this style are entries of a list. */
  boolean isListed(String id) {
    Style style = styleOf(id);
    for (int i = 0; i < LONGEST_CHAIN && !style.isListed; i++) {
      style = styleOf(style.basedOn);
    }
    return style.isListed;
  }

  /** Whether paragraphs in this style repeat the headings. */
  boolean isTableOfContents(String id) {
    Style style = styleOf(id);
    return CONTENTS.matcher(style.name).matches() || CONTENTS.matcher(id).matches();
  }

  private Style styleOf(String id) {
    Style known = byId.get(id);
    return known == null ? new Style(id) : known;
  }

  @Override
  public void start(String name, XMLStreamReader at) {
    String value = Xml.attribute(at, "val");
    switch (name) {
      case "style" -> {
        open = new Style(Xml.attribute(at, "styleId"));
        byId.put(open.id, open);
      }
      case "name" -> open.name = value.strip();
      case "basedOn" -> open.basedOn = value;
      case "outlineLvl" -> open.outline = Outline.level(value);
      case "numId" -> open.isListed = !value.equals("0");
      default -> {
        // how it looks
      }
    }
  }
}
