package dz.amal.application.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.Language;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.language.Wording;
import dz.amal.domain.ticket.TicketCategory;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReplyTextTest {

  private static final Pattern DIALLED = Pattern.compile("\\p{Nd}{2,}");

  private final Wording wording = Wording.load(ReplyText.class, "replies");

  @ParameterizedTest
  @EnumSource
  void hasEveryReplyInEveryLanguage(Language language) {
    assertThat(replies(language.code())).isEqualTo(replies("en")).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void hasASubjectForEveryCategory(ReadingLanguage language) {
    for (TicketCategory category : TicketCategory.values()) {
      assertThat(wording.text(language.tag(), "subject_" + category.code())).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource
  void holdsNoTelephoneNumber(Language language) {
    for (String key : wording.keys(language.code())) {
      assertThat(wording.text(language.code(), key)).doesNotContainPattern(DIALLED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsNumberAndDeadlineWhereAHumanIsBroughtIn(Language language) {
    for (String key : Set.of("support", "support_no_answer", "crisis_ticket")) {
      assertThat(wording.text(language.code(), key)).contains("{number}", "{due}");
    }
  }

  private Set<String> replies(String language) {
    Set<String> keys = new TreeSet<>(wording.keys(language));
    keys.removeIf(key -> key.startsWith("subject_"));
    return keys;
  }
}
