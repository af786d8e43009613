package dz.amal.llm.offline.training;

import dz.amal.domain.knowledge.Chunk;
import dz.amal.domain.knowledge.Chunker;
import dz.amal.domain.knowledge.DocumentText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A chunk of a starter document, cut as the application cuts it.
 *
 * @param slug the file's name without its ending, the same in every language
 * @param folder of its language: ar, fr or en
 */
public record StarterChunk(
    String slug, String folder, String title, String heading, int index, String content) {

  private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A---\n(.*?)\n---\n");
  private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*(.*)$");

  /** The chunks of all documents below a folder, in the order of their paths. */
  public static List<StarterChunk> in(Path starter) throws IOException {
    List<StarterChunk> chunks = new ArrayList<>();
    try (Stream<Path> files = Files.walk(starter)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        chunks.addAll(of(file));
      }
    }
    return List.copyOf(chunks);
  }

  /** What the application embeds of it. */
  public String embedded() {
    return heading + "\n" + content;
  }

  private static List<StarterChunk> of(Path file) throws IOException {
    String text = Files.readString(file);
    Matcher frontMatter = FRONT_MATTER.matcher(text);
    boolean found = frontMatter.find();
    Matcher title = TITLE.matcher(found ? frontMatter.group(1) : "");
    String titled = title.find() ? title.group(1).strip() : "";
    String slug = file.getFileName().toString().replace(".md", "");
    String folder = String.valueOf(file.getName(file.getNameCount() - 2));
    DocumentText body = new DocumentText(text.substring(found ? frontMatter.end() : 0));
    return Chunker.standard().chunk(body).stream()
        .map(chunk -> of(slug, folder, titled, chunk))
        .toList();
  }

  private static StarterChunk of(String slug, String folder, String title, Chunk chunk) {
    return new StarterChunk(
        slug, folder, title, chunk.below(title).heading(), chunk.index(), chunk.content());
  }
}
