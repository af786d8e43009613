package dz.amal.application.turn;

import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.ReasonCode;
import dz.amal.domain.language.Language;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.language.Wording;
import dz.amal.domain.safety.EmergencyContact;
import dz.amal.domain.safety.EmergencyContacts;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts a reply into words, in the person's own language and script. The words are data, beside this
 * class; numbers to call come from the contacts and from nowhere else. Immutable and thread-safe.
 */
public final class ReplyText {

  private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");
  private static final DateTimeFormatter DUE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ALGIERS);

  private final Wording wording = Wording.load(ReplyText.class, "replies");
  private final Supplier<EmergencyContacts> contacts;

  /** With the emergency contacts of the moment. */
  public ReplyText(Supplier<EmergencyContacts> contacts) {
    this.contacts = contacts;
  }

  /**
   * The reply to what was decided.
   *
   * @param ticket there exactly when a human is brought in
   * @param isAttended in a crisis, whether somebody is on call
   */
  MessageText compose(
      Consideration considered, Optional<Ticket> ticket, boolean isAttended, Instant now) {
    Language language = considered.signals().language();
    return new MessageText(
        switch (considered.decision().course()) {
          case ANSWER -> answer(considered, language);
          case GREET -> text(language, "greeting");
          case DECLINE -> text(language, "decline");
          case SUPPORT -> support(considered, language, ticket);
          case CRISIS -> crisis(considered.decision(), language, ticket, isAttended, now);
          case LEAVE_TO_HUMAN ->
              throw new IllegalStateException("a human answers, and nobody else");
        });
  }

  /** What the desk sees as a ticket's subject; none of the person's words. */
  String ticketSubject(TicketCategory category, ReadingLanguage language) {
    return wording.text(language.tag(), "subject_" + category.code());
  }

  /** What stands before an answer; empty where there is nothing to say. */
  String opening(Language language, ReadingLanguage draftLanguage) {
    return draftLanguage == language.reading() ? "" : text(language, "other_language") + "\n\n";
  }

  private String answer(Consideration considered, Language language) {
    return opening(language, considered.draftLanguage())
        + Speech.of(considered.draft())
        + "\n\n"
        + text(language, "more");
  }

  /** What was said before the answer broke off stands: the person has read it. */
  private String support(Consideration considered, Language language, Optional<Ticket> ticket) {
    if (considered.draft().sentences().isEmpty()) {
      return withTicket(text(language, supportKey(considered)), ticket);
    }
    return opening(language, considered.draftLanguage())
        + Speech.of(considered.draft())
        + "\n\n"
        + withTicket(text(language, "support_unfinished"), ticket);
  }

  private static String supportKey(Consideration considered) {
    return switch (considered.decision().reason()) {
      case MODEL_UNAVAILABLE, NO_KNOWLEDGE, ANSWER_UNSUPPORTED -> "support_no_answer";
      default -> "support";
    };
  }

  private String crisis(
      Decision decision,
      Language language,
      Optional<Ticket> ticket,
      boolean isAttended,
      Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            language,
            decision.reason() == ReasonCode.CRISIS_CONTINUES ? "crisis_continues" : "crisis"));
    lines.add("");
    for (EmergencyContact contact : contacts.get().toShowAt(now)) {
      lines.add("• " + contact.name(language.reading()) + ": " + contact.number());
    }
    lines.add("");
    lines.add(
        withTicket(text(language, isAttended ? "crisis_ticket" : "crisis_unattended"), ticket));
    return String.join("\n", lines);
  }

  private static String withTicket(String text, Optional<Ticket> ticket) {
    return ticket
        .map(
            open ->
                text.replace("{number}", open.number().toString())
                    .replace("{due}", DUE.format(open.slaDueAt())))
        .orElseThrow(() -> new IllegalStateException("a human is brought in with a ticket"));
  }

  private String text(Language language, String key) {
    return wording.text(language.code(), key);
  }
}
