package dz.amal.benchmarks.stream;

import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.domain.knowledge.Passage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells sentences of its passages, word for word, with an even rhythm, and remembers when it told
 * which. It holds a thread while it waits, as a client of a model elsewhere does. Thread-safe.
 */
final class SlowModel implements LanguageModel {

  private final int sentences;
  private final Map<String, List<Told>> told = new ConcurrentHashMap<>();
  private volatile Duration rhythm;

  /**
   * A sentence that was told.
   *
   * @param nanos when
   */
  record Told(String sentence, long nanos) {}

  SlowModel(int sentences, Duration rhythm) {
    this.sentences = sentences;
    this.rhythm = rhythm;
  }

  /** From now on the rhythm is this one, and nothing was told. */
  void beginAnew(Duration newRhythm) {
    rhythm = newRhythm;
    told.clear();
  }

  /** What it has told who asked this. */
  List<Told> toldOf(String question) {
    return List.copyOf(told.getOrDefault(question, List.of()));
  }

  @Override
  public String model() {
    return "double-that-takes-its-time-1";
  }

  @Override
  public DraftAnswer draft(Inquiry inquiry, Predicate<Sentence> goOn) {
    List<Sentence> draft = draftOf(inquiry);
    List<Told> mine = new ArrayList<>();
    told.put(inquiry.question(), mine);
    List<Sentence> said = new ArrayList<>();
    long begin = System.nanoTime();
    for (Sentence sentence : draft) {
      waitUntil(begin + (said.size() + 1) * rhythm.toNanos());
      mine.add(new Told(sentence.text(), System.nanoTime()));
      said.add(sentence);
      if (!goOn.test(sentence)) {
        break;
      }
    }
    return new DraftAnswer(said);
  }

  private List<Sentence> draftOf(Inquiry inquiry) {
    return inquiry.passages().stream().flatMap(SlowModel::sentencesOf).limit(sentences).toList();
  }

  private static Stream<Sentence> sentencesOf(Passage passage) {
    return Arrays.stream(passage.content().split("(?<=\\.) ", -1))
        .map(text -> new Sentence(text, List.of(Citation.of(passage, text))));
  }

  private static void waitUntil(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelUnavailable("interrupted", e);
    }
  }
}
