package dz.amal.notify;

import dz.amal.domain.language.Wording;
import dz.amal.domain.notification.Letter;
import dz.amal.domain.notification.NotificationEvent;

/**
 * Puts letters into words, which are data beside this class. What they say is as little as will
 * bring somebody to the page: a letter may be read over a shoulder, on a locked screen, or by
 * whoever shares the account. The team is told the number and how soon; the person neither.
 * Immutable and thread-safe.
 */
final class LetterText {

  /** How soon the team should look. Several events share each, so that it does not name any. */
  private enum Call {
    NOW,
    SOON,
    NEWS;

    static Call of(NotificationEvent event) {
      return switch (event) {
        case CRISIS_OPENED,
            CRISIS_CONTINUED,
            CRISIS_ALERT,
            CRISIS_UNATTENDED,
            TICKET_ESCALATED,
            DEADLINE_PASSED,
            FIRST_RESPONSE_MISSED ->
            NOW;
        case TICKET_OPENED, TICKET_RAISED, TICKET_ASSIGNED, PERSON_WROTE, DEADLINE_NEAR -> SOON;
        case TICKET_CHANGED, TICKET_NOTED, HUMAN_REPLIED, CRISIS_ACKNOWLEDGED -> NEWS;
      };
    }

    String key() {
      return switch (this) {
        case NOW -> "team_now";
        case SOON -> "team_soon";
        case NEWS -> "team_news";
      };
    }
  }

  private final Wording wording = Wording.load(LetterText.class, "letters");
  private final PublicUrl url;

  LetterText(PublicUrl url) {
    this.url = url;
  }

  Sheet of(Letter letter) {
    return new Sheet(
        letter.eventId(),
        letter.address(),
        letter.language(),
        text(letter, key(letter) + "_subject"),
        body(letter));
  }

  private String body(Letter letter) {
    return String.join(
        "\n",
        text(letter, key(letter) + "_body"),
        "",
        url.home(),
        "",
        text(letter, "automatic"),
        "");
  }

  private static String key(Letter letter) {
    return letter.isForTeam() ? Call.of(letter.event()).key() : "person";
  }

  private String text(Letter letter, String key) {
    String text = wording.text(letter.language().tag(), key);
    return letter.isForTeam() ? text.replace("{number}", letter.number().toString()) : text;
  }
}
