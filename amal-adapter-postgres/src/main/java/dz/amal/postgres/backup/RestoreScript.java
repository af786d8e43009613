package dz.amal.postgres.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What pg_restore writes for psql to run. */
final class RestoreScript {

  /** The server that knows the setting, and the pg_restore that writes it. */
  private static final int KNOWN_SINCE = 17;

  /** Far more than what comes before the first object. */
  private static final int BEGINNING = 1 << 13;

  /** Only behind settings and comments: the same line further down is somebody's row. */
  private static final Pattern UNKNOWN =
      Pattern.compile("\\A((?:(?:--.*|SET .*|\\\\.*|)\n)*?)SET transaction_timeout = 0;\n");

  private RestoreScript() {}

  /**
   * Leaves out the one setting that an older server does not know, and would refuse.
   *
   * @param server its major version
   */
  static InputStream forServer(int server, InputStream script) throws IOException {
    if (server >= KNOWN_SINCE) {
      return script;
    }
    // One character a byte, whatever is cut in two at the end.
    String beginning = new String(script.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
    String known = UNKNOWN.matcher(beginning).replaceFirst("$1");
    return new SequenceInputStream(
        new ByteArrayInputStream(known.getBytes(StandardCharsets.ISO_8859_1)), script);
  }
}
