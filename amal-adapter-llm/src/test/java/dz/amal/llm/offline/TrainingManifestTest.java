package dz.amal.llm.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.llm.offline.training.LabelledMessage;
import org.junit.jupiter.api.Test;

class TrainingManifestTest {

  private final TrainingManifest manifest = new TrainingManifest();

  @Test
  void knowsWhatWasTrainedOnAndNothingElse() {
    for (LabelledMessage message : HeldOut.all()) {
      assertThat(manifest.hasSeen(message.text()))
          .as(message.id())
          .isNotEqualTo(message.isHeldOut());
    }
  }

  @Test
  void knowsSpellingVariantsOfWhatItSaw() {
    String seen =
        HeldOut.all().stream()
            .filter(message -> !message.isHeldOut())
            .map(LabelledMessage::text)
            .findFirst()
            .orElseThrow();

    assertThat(manifest.hasSeen(seen.replace('أ', 'ا') + " !!")).isTrue();
  }

  @Test
  void doesNotKnowWhatNobodyWrote() {
    assertThat(manifest.hasSeen("a sentence that is in no training set, planted here")).isFalse();
    assertThat(manifest.hasSeen("")).isFalse();
  }
}
