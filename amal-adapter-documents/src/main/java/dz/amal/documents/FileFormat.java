package dz.amal.documents;

import dz.amal.documents.kernel.GivenFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that are read, each with the endings its files have. */
public enum FileFormat {
  TEXT("txt", "text"),
  MARKDOWN("md", "markdown"),
  HTML("html", "htm", "xhtml"),
  PDF("pdf"),
  DOCX("docx");

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> endings;

  FileFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** The format that files of this name claim to have; empty for an ending that says nothing. */
  public static Optional<FileFormat> claimedBy(String name) {
    String ending = GivenFile.endingOf(name);
    return Arrays.stream(values()).filter(format -> format.endings.contains(ending)).findFirst();
  }

  /** The usual endings of all formats, for people to read. */
  public static String accepted() {
    return Arrays.stream(values())
        .map(format -> "." + format.endings.get(0))
        .collect(Collectors.joining(", "));
  }
}
