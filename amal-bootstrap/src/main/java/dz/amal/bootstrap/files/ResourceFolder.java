package dz.amal.bootstrap.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads all files of a folder on the class path, in a jar or beside it. */
final class ResourceFolder {

  private ResourceFolder() {}

  /** The texts of the files with this ending, by their path within the folder, in its order. */
  static Map<String, String> read(String folder, String ending) {
    URL url = ResourceFolder.class.getClassLoader().getResource(folder);
    if (url == null) {
      throw new IllegalStateException("not on the class path: " + folder);
    }
    try {
      return read(url.toURI(), folder, ending);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> read(URI uri, String folder, String ending)
      throws IOException {
    if (!uri.getScheme().equals("jar")) {
      return readAll(Path.of(uri), ending);
    }
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
      return readAll(jar.getPath(folder), ending);
    }
  }

  private static Map<String, String> readAll(Path root, String ending) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(found -> found.toString().endsWith(ending)).toList()) {
        texts.put(root.relativize(path).toString(), Files.readString(path, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
