package dz.amal.llm.online.prompt;

import java.util.regex.Pattern;

/**
 * Sees in a text what leads elsewhere: the address of a web page, a link or a picture of Markdown
 * or HTML. What a person has written could leave with it, and nobody has reviewed where it leads.
 * Names without a scheme count only if they end as those of many web pages do, since people forget
 * the space behind a full stop. Pure functions.
 */
public final class WebAddress {

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[a-z][a-z0-9+.-]*:/{1,2}[^\\s/]" // with a scheme
              + "|(?:javascript|data|mailto):\\S"
              + "|(?<![a-z0-9])www\\.\\S"
              + "|\\]\\(" // a link of Markdown
              + "|<(?:a|img|iframe|script|link|form|video|audio|object|embed)[\\s/>]"
              + "|[a-z0-9-]\\.(?:com|org|net|info|dz|fr|io|app|dev|eu|ma|tn|xyz|site|online|link"
              + "|shop|top|club|page|test|example|invalid)(?![a-z0-9-])",
          Pattern.CASE_INSENSITIVE);

  private WebAddress() {}

  /** Whether there is one in the text, also with invisible characters in it. */
  public static boolean isIn(String text) {
    return ADDRESS.matcher(INVISIBLE.matcher(text).replaceAll("")).find();
  }
}
