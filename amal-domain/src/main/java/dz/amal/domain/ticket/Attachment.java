package dz.amal.domain.ticket;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;
import java.util.regex.Pattern;

/**
 * What came with a comment, as far as Amal knows it: the file itself is kept elsewhere.
 *
 * @param name of the file, 1 to 255 characters
 * @param mediaType as {@code image/png}
 * @param bytes how long it is, from 0
 * @param sha256 of its content, in hexadecimal lower-case letters
 */
public record Attachment(String name, String mediaType, long bytes, String sha256) {

  private static final TextRule NAME = new TextRule("name", 255);
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-zA-Z0-9.+-]{1,100}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  public Attachment {
    name = NAME.check(name);
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new InvalidValue("media_type", "must be a media type, as image/png");
    }
    if (bytes < 0) {
      throw new InvalidValue("bytes", "must be 0 or more");
    }
    if (!SHA_256.matcher(sha256).matches()) {
      throw new InvalidValue("sha256", "must be 64 hexadecimal digits in lower case");
    }
  }

  /** Without the name, which somebody has chosen. */
  @Override
  public String toString() {
    return "Attachment[" + mediaType + ", " + bytes + "]";
  }
}
