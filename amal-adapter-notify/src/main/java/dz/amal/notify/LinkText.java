package dz.amal.notify;

import dz.amal.domain.identity.LinkPurpose;
import dz.amal.domain.language.Wording;
import dz.amal.domain.notification.LinkLetter;
import java.util.Locale;

/**
 * Puts letters with links into words. The token stands behind a {@code #}: browsers keep that to
 * themselves, so it reaches no log of a server or a proxy, and a scanner that opens the link gets a
 * page with a button and uses nothing up. Immutable and thread-safe.
 */
final class LinkText {

  private final Wording wording = Wording.load(LinkText.class, "links");
  private final PublicUrl url;

  LinkText(PublicUrl url) {
    this.url = url;
  }

  Sheet of(LinkLetter letter) {
    String kind = letter.kind().name().toLowerCase(Locale.ROOT);
    return new Sheet(
        letter.id(),
        letter.address(),
        letter.language(),
        text(letter, kind + "_subject"),
        String.join(
            "\n",
            text(letter, kind + "_body"),
            "",
            link(letter),
            "",
            text(letter, kind + "_end"),
            ""));
  }

  private String link(LinkLetter letter) {
    String purpose =
        letter.kind() == LinkLetter.Kind.PASSWORD_RESET
            ? LinkPurpose.PASSWORD_RESET.code()
            : LinkPurpose.SIGN_IN.code();
    return url.page("sign-in") + "#for=" + purpose + "&token=" + letter.token().value();
  }

  private String text(LinkLetter letter, String key) {
    return wording.text(letter.language().tag(), key);
  }
}
