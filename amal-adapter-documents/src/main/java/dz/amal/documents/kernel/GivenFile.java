package dz.amal.documents.kernel;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that somebody brings in.
 *
 * @param name its own name, which need not be that of its path
 * @param path where it is
 * @param bytes all of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record GivenFile(String name, Path path, byte[] bytes) {

  /** What follows the last dot of a name, in small letters; empty if there is none. */
  public static String endingOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** What follows the last dot of its name. */
  public String ending() {
    return endingOf(name);
  }

  /** Whether it begins with these bytes, given as characters below 256. */
  public boolean beginsWith(String magic) {
    if (bytes.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((bytes[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
