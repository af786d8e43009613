package dz.amal.domain.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A chunk with what stands at its place.
 *
 * @param heading the headings above it, from the outermost, joined by " › "; empty above the first
 */
public record ChunkInText(ChunkPlace place, String heading, String content) {

  /** Reads chunks out of the text that they were cut from; in order of their places, it is fast. */
  public static List<ChunkInText> read(DocumentText document, List<ChunkPlace> places) {
    String text = document.value();
    int length = text.codePointCount(0, text.length());
    List<Section> sections = Section.of(text);
    List<ChunkInText> chunks = new ArrayList<>(places.size());
    int point = 0;
    int at = 0;
    for (ChunkPlace place : places) {
      int start = Math.min(place.start(), length);
      at = text.offsetByCodePoints(at, start - point);
      point = start;
      int end = text.offsetByCodePoints(at, Math.min(place.end(), length) - start);
      chunks.add(new ChunkInText(place, headingAt(sections, at), text.substring(at, end)));
    }
    return List.copyOf(chunks);
  }

  private static String headingAt(List<Section> sections, int at) {
    return sections.stream()
        .filter(section -> section.start() <= at && at < section.end())
        .findFirst()
        .map(Section::heading)
        .orElse("");
  }
}
