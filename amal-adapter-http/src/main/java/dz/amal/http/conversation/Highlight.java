package dz.amal.http.conversation;

import dz.amal.domain.language.TextSpan;
import dz.amal.domain.language.WordSpans;
import java.util.List;

/**
 * The part of a text around what a search has found, as HTML: the text escaped, what was found in
 * {@code <mark>}, and nothing else.
 */
final class Highlight {

  /** As much as is read at a glance. */
  private static final int LENGTH = 240;

  /** What is shown before the first match, so that one sees what it is about. */
  private static final int BEFORE = 60;

  private static final String CUT = "…";

  private Highlight() {}

  static String html(String text, List<TextSpan> matches) {
    int start = start(text, matches);
    int end = end(text, start);
    StringBuilder html = new StringBuilder(start > 0 ? CUT : "");
    int at = start;
    for (TextSpan match : matches) {
      if (match.start() >= at && match.end() <= end) {
        append(html, text, at, match.start());
        html.append("<mark>");
        append(html, text, match.start(), match.end());
        html.append("</mark>");
        at = match.end();
      }
    }
    append(html, text, at, end);
    return html.append(end < text.length() ? CUT : "").toString();
  }

  /** Where the first word begins that is not too far before the first match. */
  private static int start(String text, List<TextSpan> matches) {
    int first = matches.isEmpty() ? 0 : matches.get(0).start();
    if (text.length() <= LENGTH || first <= BEFORE) {
      return 0;
    }
    return WordSpans.of(text).stream()
        .mapToInt(TextSpan::start)
        .filter(word -> word >= first - BEFORE)
        .findFirst()
        .orElse(first);
  }

  /** Where the last word ends that still fits; never within a character. */
  private static int end(String text, int start) {
    int most = Math.min(text.length(), start + LENGTH);
    if (most == text.length()) {
      return most;
    }
    return WordSpans.of(text).stream()
        .mapToInt(TextSpan::end)
        .filter(word -> word > start && word <= most)
        .max()
        .orElse(Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  private static void append(StringBuilder html, String text, int start, int end) {
    for (int i = start; i < end; i++) {
      switch (text.charAt(i)) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(text.charAt(i));
      }
    }
  }
}
