package dz.amal.bootstrap.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dz.amal.domain.decision.Course;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.ReasonCode;
import dz.amal.domain.ticket.TicketCategory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecisionFiguresTest {

  @Test
  void countWhatWasRightAndWrong() {
    DecisionFigures figures =
        DecisionFigures.of(
            List.of(
                judged(Label.CRISIS, "crisis", Course.CRISIS, TicketCategory.CRISIS),
                judged(Label.CRISIS, "crisis", Course.SUPPORT, TicketCategory.GENERAL),
                judged(Label.SUPPORT, "relapse", Course.SUPPORT, TicketCategory.RELAPSE),
                judged(Label.SUPPORT, "relapse", Course.CRISIS, TicketCategory.CRISIS),
                judged(Label.OUT_OF_SCOPE, "", Course.DECLINE, null),
                judged(Label.RAG, "", Course.SUPPORT, TicketCategory.GENERAL),
                judged(Label.RAG, "", Course.ANSWER, null),
                judged(Label.RAG, "", Course.DECLINE, null)));

    assertThat(figures.n()).isEqualTo(8);
    assertThat(figures.accuracy()).isEqualTo(7.0 / 8);
    assertThat(figures.crisisRecall()).isEqualTo(0.5);
    assertThat(figures.crisisPrecision()).isEqualTo(0.5);
    assertThat(figures.falseAlarms())
        .as("one of six that are none, in a thousand")
        .isEqualTo(1000.0 / 6);
    assertThat(figures.outOfScopeF1()).isCloseTo(2 * 1 * 0.5 / 1.5, within(1e-9));
    assertThat(figures.categoryAccuracy()).isEqualTo(0.5);
    assertThat(figures.macroF1()).isCloseTo((8.0 / 9 + 6.0 / 7) / 2, within(1e-9));
    assertThat(figures.calibrationError())
        .as("sure of all, wrong in one of eight")
        .isEqualTo(1.0 / 8);
  }

  @Test
  void areZeroOfNothing() {
    assertThat(DecisionFigures.of(List.of()))
        .isEqualTo(new DecisionFigures(0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void tellLineAndFieldOfAWrongFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("messages.jsonl");
    Files.writeString(
        file,
        """
        {"id":"1","text":"any","lang":"en","decision":"rag"}
        {"id":"2","text":"any","lang":"en","decision":"perhaps"}
        """);

    assertThatThrownBy(() -> LabelledMessage.read(file))
        .hasMessage("messages.jsonl:2: decision must be rag or support");
  }

  private static JudgedMessage judged(
      Label label, String category, Course course, @Nullable TicketCategory decided) {
    return new JudgedMessage(
        new LabelledMessage(
            "any", "any", "en", label, Optional.of(category).filter(text -> !text.isEmpty())),
        new Decision(course, ReasonCode.DISTRESS, 1, Optional.ofNullable(decided)));
  }
}
