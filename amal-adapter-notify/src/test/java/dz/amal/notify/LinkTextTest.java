package dz.amal.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.notification.LinkLetter;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LinkTextTest {

  private final LinkText text = new LinkText(Given.URL);

  @ParameterizedTest
  @EnumSource(LinkLetter.Kind.class)
  void carriesTheTokenBehindASignThatBrowsersKeepToThemselves(LinkLetter.Kind kind) {
    for (ReadingLanguage language : ReadingLanguage.values()) {
      String body = text.of(letter(kind, language)).body();

      assertThat(body).containsPattern("/sign-in#for=(sign_in|password_reset)&token=a-token\\n");
      assertThat(body.replaceFirst("#.*", "")).doesNotContain("a-token");
    }
  }

  @ParameterizedTest
  @EnumSource(LinkLetter.Kind.class)
  void saysNothingOfWhatAmalIsFor(LinkLetter.Kind kind) {
    Sheet sheet = text.of(letter(kind, ReadingLanguage.ENGLISH));

    assertThat(sheet.subject() + sheet.body())
        .doesNotContainIgnoringCase("health")
        .doesNotContainIgnoringCase("addict")
        .doesNotContainIgnoringCase("crisis");
  }

  @ParameterizedTest
  @EnumSource(LinkLetter.Kind.class)
  void tellsWhoeverDidNotAskWhatToDo(LinkLetter.Kind kind) {
    assertThat(text.of(letter(kind, ReadingLanguage.ENGLISH)).body())
        .containsPattern("If (it was not you|you did not ask)");
  }

  private static LinkLetter letter(LinkLetter.Kind kind, ReadingLanguage language) {
    return new LinkLetter(
        new UUID(0, 1), "amina@example.dz", language, kind, new SessionToken("a-token"));
  }
}
