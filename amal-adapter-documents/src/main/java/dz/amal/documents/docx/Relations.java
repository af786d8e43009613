package dz.amal.documents.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** Which parts belong to another one, by the last word of the kind of relation. */
final class Relations implements XmlHandler {

  private static final String USUAL_MAIN = "word/document.xml";

  private final String folder;
  private final Map<String, String> targets = new HashMap<>();

  private Relations(String folder) {
    this.folder = folder;
  }

  /** The part that holds the body of a text. */
  static String main(Parts parts) throws IOException {
    return of(parts, "")
        .target("officeDocument")
        .filter(name -> name.startsWith("word/"))
        .orElse(USUAL_MAIN);
  }

  /** The relations of a part; of the whole package, if its name is empty. */
  static Relations of(Parts parts, String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    Relations relations = new Relations(part.substring(0, slash));
    parts.readIfThere(
        part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels", relations);
    return relations;
  }

  Optional<String> target(String kind) {
    return Optional.ofNullable(targets.get(kind));
  }

  @Override
  public void start(String name, XMLStreamReader at) {
    if (name.equals("Relationship")) {
      String type = Xml.attribute(at, "Type");
      String target = Xml.attribute(at, "Target");
      targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), resolved(target));
    }
  }

  private String resolved(String target) {
    return target.startsWith("/") ? target.substring(1) : folder + target;
  }
}
