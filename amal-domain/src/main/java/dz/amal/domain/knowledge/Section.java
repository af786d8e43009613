package dz.amal.domain.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands below one heading of a document.
 *
 * @param heading the headings above, joined by " › "
 * @param start in Java characters
 * @param end exclusive
 */
record Section(String heading, int start, int end) {

  private static final int DEEPEST = 6;

  /** The sections of a text in order, each without its heading line; empty ones are left out. */
  static List<Section> of(String text) {
    List<Section> sections = new ArrayList<>();
    List<String> path = new ArrayList<>();
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

  private static void enter(List<String> path, int level, String title) {
    while (path.size() >= level) {
      path.remove(path.size() - 1);
    }
    path.add(title);
  }

  private static void add(
      List<Section> sections, List<String> path, String text, int start, int end) {
    if (start < end && !text.substring(start, end).isBlank()) {
      sections.add(new Section(String.join(" › ", path), start, end));
    }
  }
}
