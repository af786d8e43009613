package dz.amal.domain.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands below one heading of a document.
 *
 * @param heading the headings above, joined by " › "
 * @param start in Java characters
 * @param end exclusive
 */
record Section(String heading, int start, int end) {

  private static final int DEEPEST = 6;

  private record Heading(int level, String title) {}

  /** The sections of a text in order, each without its heading line; empty ones are left out. */
  static List<Section> of(String text) {
    List<Section> sections = new ArrayList<>();
    List<Heading> path = new ArrayList<>();
    int start = 0;
    int line = 0;
    while (line <= text.length()) {
      int newline = text.indexOf('\n', line);
      int end = newline < 0 ? text.length() : newline;
      int level = headingLevel(text.substring(line, end));
      if (level > 0) {
        add(sections, path, text, start, line);
        enter(path, level, text.substring(line + level, end).strip());
        start = end;
      }
      line = end + 1;
    }
    add(sections, path, text, start, text.length());
    return sections;
  }

  private static int headingLevel(String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    boolean isHeading =
        level > 0 && level <= DEEPEST && level < line.length() && line.charAt(level) == ' ';
    return isHeading ? level : 0;
  }

  private static void enter(List<Heading> path, int level, String title) {
    path.removeIf(above -> above.level >= level);
    path.add(new Heading(level, title));
  }

  private static void add(
      List<Section> sections, List<Heading> path, String text, int start, int end) {
    if (start < end && !text.substring(start, end).isBlank()) {
      String titles = path.stream().map(Heading::title).collect(Collectors.joining(" › "));
      sections.add(new Section(titles, start, end));
    }
  }
}
