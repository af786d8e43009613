package dz.amal.postgres.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of SHA-256, in the form that {@code sha256sum -c} reads. */
final class Hashes {

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *]([^/]+)");

  private Hashes() {}

  /** One line for each file, with its last name only. */
  static String list(Path... files) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Path file : files) {
      lines.append(line(sha256(file), String.valueOf(file.getFileName())));
    }
    return lines.toString();
  }

  static String line(String hash, String name) {
    return hash + "  " + name + "\n";
  }

  /**
   * Checks the files that a list names, beside the list.
   *
   * @return their names
   * @throws BackupFailed if one is not what it was
   */
  static List<String> check(Path list) {
    List<String> names = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(list)) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
          throw new BackupFailed(list + " is damaged: it is no list of SHA-256");
        }
        Path file = list.resolveSibling(matcher.group(2));
        if (!sha256(file).equals(matcher.group(1))) {
          throw new BackupFailed(file + " is damaged: it has not the checksum of " + list);
        }
        names.add(matcher.group(2));
      }
    } catch (IOException e) {
      throw new BackupFailed("cannot read what " + list + " names, or the list itself", e);
    }
    return names;
  }

  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
