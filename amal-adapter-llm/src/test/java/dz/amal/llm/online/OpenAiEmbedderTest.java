package dz.amal.llm.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.model.ModelUse;
import dz.amal.domain.model.ModelUse.Purpose;
import dz.amal.testkit.model.ModelReply;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OpenAiEmbedderTest {

  private final Asked asked = Asked.aDouble();

  @AfterEach
  void close() {
    asked.close();
  }

  @Test
  void asksForManyTextsAtOnce() {
    asked.embedder().embed(IntStream.range(0, 129).mapToObj(i -> "word" + i).toList());

    assertThat(asked.model.requests())
        .extracting(request -> request.inputs().size())
        .containsExactly(128, 1);
  }

  @Test
  void asksForNoMoreTokensThanACallTakes() {
    String long5000 = "mot ".repeat(5_000);

    asked.embedder().embed(Collections.nCopies(7, long5000));

    assertThat(asked.model.requests())
        .extracting(request -> request.inputs().size())
        .containsExactly(6, 1);
  }

  @Test
  void asksForTheBeginningOfATextThatIsTooLong() {
    asked.embedder().embed(List.of("mot ".repeat(20_000)));

    assertThat(asked.model.lastRequest().inputs().get(0).length()).isLessThan(40_000);
  }

  @Test
  void sendsNoPersonalData() {
    asked.embedder().embed(List.of("call 0555123456 about tramadol"));

    assertThat(asked.model.lastRequest().inputs()).containsExactly("call [phone] about tramadol");
  }

  @Test
  void asksForTheDimensionsThatAreSet() {
    asked.embedder().embed(List.of("tramadol"));

    assertThat(asked.model.lastRequest().body()).contains("\"dimensions\":1536");
  }

  @Test
  void asksNothingForTextsWithoutWords() {
    asked.embedder().embed(List.of("", "?"));

    assertThat(asked.model.requests()).isEmpty();
    assertThat(asked.uses).isEmpty();
  }

  @Test
  void tellsWhatItCost() {
    asked.model.embeds(ModelReply.saying().costing(9, 0));

    asked.embedder().embed(List.of("tramadol"));

    assertThat(asked.uses)
        .containsExactly(
            new ModelUse("text-embedding-3-small", Purpose.EMBEDDING, Optional.empty(), 9, 0));
  }

  @Test
  void refusesFewerPointsThanTexts() {
    asked.model.embeds(
        ModelReply.body(
            "{\"object\": \"list\", \"data\": [], \"model\": \"m\","
                + " \"usage\": {\"prompt_tokens\": 1, \"total_tokens\": 1}}"));

    assertThatThrownBy(() -> asked.embedder().embed(List.of("canary")))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessage("the embedder, wrong_dimension");
  }

  @Test
  void runsElsewhereAndKnowsTheConceptsItIsGiven() {
    assertThat(asked.embedder().runsElsewhere()).isTrue();
    assertThat(asked.embedder().conceptsIn("any")).containsExactly("a-concept");
  }
}
