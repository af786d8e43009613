package dz.amal.llm.online.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DraftLineTest {

  private static final List<Passage> PASSAGES = List.of(passage(1, "One."), passage(2, "Two."));

  @Test
  void readsASentenceWithItsQuotes() {
    Sentence sentence =
        read(
            "{\"text\": \"Both.\", \"quotes\": [{\"passage\": 2, \"quote\": \"Two.\"},"
                + " {\"passage\": 1, \"quote\": \"One.\"}]}");

    assertThat(sentence.text()).isEqualTo("Both.");
    assertThat(sentence.citations()).extracting(Citation::quote).containsExactly("Two.", "One.");
    assertThat(sentence.citations().get(0).chunk()).isEqualTo(PASSAGES.get(1).chunk());
  }

  @Test
  void readsThatThereIsNone() {
    assertThat(DraftLine.read("{\"none\": true}", PASSAGES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary",
        "null",
        "[]",
        "{}",
        "{\"none\": false}",
        "{\"none\": true, \"why\": \"canary\"}",
        "{\"text\": \"canary\"}",
        "{\"text\": \"canary\", \"quotes\": []}",
        "{\"text\": \"\", \"quotes\": [{\"passage\": 1, \"quote\": \"One.\"}]}",
        "{\"text\": 1, \"quotes\": [{\"passage\": 1, \"quote\": \"One.\"}]}",
        "{\"text\": \"canary\", \"quotes\": [{\"passage\": 0, \"quote\": \"One.\"}]}",
        "{\"text\": \"canary\", \"quotes\": [{\"passage\": 3, \"quote\": \"One.\"}]}",
        "{\"text\": \"canary\", \"quotes\": [{\"passage\": \"1\", \"quote\": \"One.\"}]}",
        "{\"text\": \"canary\", \"quotes\": [{\"passage\": 1.5, \"quote\": \"One.\"}]}",
        "{\"text\": \"canary\", \"quotes\": [{\"passage\": 1, \"quote\": \" \"}]}",
        "{\"text\": \"canary\", \"quotes\": [{\"passage\": 1, \"quote\": \"a\", \"url\": \"b\"}]}",
        "{\"text\": \"a\", \"text\": \"b\", \"quotes\": [{\"passage\": 1, \"quote\": \"One.\"}]}",
        "{\"text\": \"canary\", \"quotes\": [{\"passage\": 1, \"quote\": \"One.\"}]} and",
        "{\"text\": \"canary\", \"quotes\": [{\"passage\": 1, \"quote\": \"One.\"}], \"tool\": 1}"
      })
  void refusesAnythingElseWithoutAWordOfIt(String line) {
    assertThatThrownBy(() -> DraftLine.read(line, PASSAGES))
        .isInstanceOf(Malformed.class)
        .hasMessageNotContaining("canary")
        .hasNoCause();
  }

  @Property(tries = 500)
  void failsInNoOtherWay(@ForAll String line) {
    try {
      DraftLine.read(line, PASSAGES);
    } catch (Malformed e) {
      assertThat(e.complaint()).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "```", "```json", "```jsonl"})
  void knowsWhatIsNoLine(String line) {
    assertThat(DraftLine.isNothing(line)).isTrue();
  }

  private static Sentence read(String line) {
    return DraftLine.read(line, PASSAGES).orElseThrow();
  }

  private static Passage passage(int number, String content) {
    return new Passage(
        new ChunkId(new UUID(0, number)),
        new DocumentId(new UUID(0, 9)),
        1,
        "Title",
        "",
        0,
        0,
        content,
        ReadingLanguage.ENGLISH,
        0.5,
        0.5);
  }
}
