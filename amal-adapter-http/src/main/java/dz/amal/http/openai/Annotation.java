package dz.amal.http.openai;

import dz.amal.http.conversation.CitationResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * A citation as OpenAI annotates an answer. Places are counted in UTF-16 units, as JavaScript and
 * Java do.
 */
record Annotation(String type, UrlCitation urlCitation) {

  /**
   * What stands behind a mark such as {@code [1]}.
   *
   * @param startIndex where the mark begins
   * @param endIndex behind its end
   * @param url names the document; documents have no page that everybody may see
   */
  record UrlCitation(int startIndex, int endIndex, String title, String url) {}

  /** The marks in a text, which count the citations from 1. */
  static List<Annotation> in(String text, List<CitationResponse> citations) {
    List<Annotation> annotations = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < citations.size(); i++) {
      String mark = "[" + (i + 1) + "]";
      int start = text.indexOf(mark, from);
      if (start >= 0) {
        from = start + mark.length();
        annotations.add(of(citations.get(i), start, from));
      }
    }
    return annotations;
  }

  private static Annotation of(CitationResponse citation, int start, int end) {
    return new Annotation(
        "url_citation",
        new UrlCitation(start, end, citation.title(), "urn:uuid:" + citation.documentId()));
  }
}
