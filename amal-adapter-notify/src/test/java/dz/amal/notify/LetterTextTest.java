package dz.amal.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.language.Wording;
import dz.amal.domain.notification.Letter;
import dz.amal.domain.notification.NotificationEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LetterTextTest {

  private final LetterText text = new LetterText(Given.URL);

  @Test
  void tellsTheTeamTheNumberAndWhereToLook() {
    Letter letter = Given.toTeam(NotificationEvent.TICKET_ASSIGNED, ReadingLanguage.ENGLISH);

    assertThat(text.of(letter).subject()).isEqualTo("Amal: TKT-2026-000042 needs you");
    assertThat(text.of(letter).body())
        .isEqualTo(
            """
            TKT-2026-000042 is waiting for you. Please open the desk:

            https://amal.example.org/

            This e-mail was sent automatically. Please do not reply to it: nobody reads the replies.
            """);
  }

  @Test
  void tellsTheTeamWhatCannotWait() {
    Letter letter = Given.toTeam(NotificationEvent.CRISIS_ALERT, ReadingLanguage.FRENCH);

    assertThat(text.of(letter).subject())
        .isEqualTo("Amal : TKT-2026-000042 a besoin de vous maintenant");
    assertThat(text.of(letter).body()).contains("urgent");
  }

  @Test
  void tellsThePersonThatThereIsAMessageAndNothingElse() {
    Letter letter = Given.toPerson(NotificationEvent.HUMAN_REPLIED, ReadingLanguage.ARABIC);

    assertThat(text.of(letter).subject()).isEqualTo("لديك رسالة جديدة");
    assertThat(text.of(letter).body())
        .isEqualTo(
            """
            لديك رسالة جديدة. يمكنك قراءتها هنا:

            https://amal.example.org/

            أرسل هذا البريد آليا. لا ترد عليه من فضلك، فلا أحد يقرأ الردود.
            """);
  }

  @ParameterizedTest
  @EnumSource(ReadingLanguage.class)
  void saysTheSameToThePersonWhateverHappened(ReadingLanguage language) {
    assertThat(NotificationEvent.values())
        .extracting(event -> text.of(Given.toPerson(event, language)).subject())
        .containsOnly(text.of(Given.toPerson(NotificationEvent.HUMAN_REPLIED, language)).subject());
    assertThat(NotificationEvent.values())
        .extracting(event -> text.of(Given.toPerson(event, language)).body())
        .containsOnly(text.of(Given.toPerson(NotificationEvent.HUMAN_REPLIED, language)).body());
  }

  @ParameterizedTest
  @EnumSource(ReadingLanguage.class)
  void hasNoSentenceForACrisisAlone(ReadingLanguage language) {
    Map<String, List<NotificationEvent>> bySubject =
        Arrays.stream(NotificationEvent.values())
            .collect(
                Collectors.groupingBy(event -> text.of(Given.toTeam(event, language)).subject()));

    assertThat(bySubject).hasSize(3);
    assertThat(bySubject.values())
        .allSatisfy(
            events -> assertThat(events).anyMatch(event -> !event.name().startsWith("CRISIS")));
  }

  @ParameterizedTest
  @EnumSource(ReadingLanguage.class)
  void hasEverySentenceInEveryLanguage(ReadingLanguage language) {
    Wording wording = Wording.load(LetterText.class, "letters");

    assertThat(wording.keys(language.tag())).isEqualTo(wording.keys("en"));
    for (String key : wording.keys(language.tag())) {
      assertThat(wording.text(language.tag(), key).contains("{number}"))
          .as(key)
          .isEqualTo(key.startsWith("team_"));
    }
  }
}
