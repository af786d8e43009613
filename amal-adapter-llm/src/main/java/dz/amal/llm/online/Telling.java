package dz.amal.llm.online;

import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.knowledge.Passage;
import dz.amal.llm.online.call.ModelFailed;
import dz.amal.llm.online.call.ModelFault;
import dz.amal.llm.online.prompt.DraftLine;
import dz.amal.llm.online.prompt.Fence;
import dz.amal.llm.online.prompt.Malformed;
import dz.amal.llm.online.prompt.MaskedWords;
import dz.amal.llm.online.prompt.PromptEcho;
import dz.amal.llm.online.prompt.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes sentences of what a model says piece by piece, and tells each as soon as its line is there.
 * Used by one thread.
 */
final class Telling {

  private static final int MOST_SENTENCES = 8;
  private static final int MOST_TO_REPAIR = 4_000;

  private final List<Passage> passages;
  private final MaskedWords masked;
  private final Fence fence;
  private final PromptEcho echo;
  private final Predicate<Sentence> goOn;
  private final List<Sentence> told = new ArrayList<>();
  private final StringBuilder heard = new StringBuilder();
  private final StringBuilder said = new StringBuilder();
  private int read;
  private boolean isNone;
  private boolean isEnough;
  private @Nullable RuntimeException refusal;

  Telling(
      List<Passage> passages,
      MaskedWords masked,
      Fence fence,
      PromptEcho echo,
      Predicate<Sentence> goOn) {
    this.passages = passages;
    this.masked = masked;
    this.fence = fence;
    this.echo = echo;
    this.goOn = goOn;
  }

  /** The model begins anew. */
  void begin() {
    heard.setLength(0);
    said.setLength(0);
    read = 0;
    isNone = false;
  }

  /**
   * The model says this.
   *
   * @throws Malformed if that is no draft
   */
  void hear(String piece) {
    heard.append(piece);
    for (int end = heard.indexOf("\n", read); end >= 0 && !isEnough; ) {
      line(heard.substring(read, end));
      read = end + 1;
      end = heard.indexOf("\n", read);
    }
  }

  /**
   * The model has ended.
   *
   * @throws Malformed if that was no draft
   */
  void end() {
    if (!isEnough) {
      line(heard.substring(read));
      read = heard.length();
    }
    if (told.isEmpty() && !isNone) {
      throw new Malformed("nothing was written");
    }
  }

  private void line(String line) {
    if (DraftLine.isNothing(line)) {
      return;
    }
    Optional<Sentence> sentence = DraftLine.read(line, passages);
    if (isNone || (sentence.isEmpty() && !told.isEmpty())) {
      throw new Malformed("{\"none\": true} must stand alone");
    }
    isNone = sentence.isEmpty();
    sentence.ifPresent(this::tell);
  }

  private void tell(Sentence sentence) {
    said.append(sentence.text()).append(' ');
    if (isTalkedInto(sentence)) {
      throw new ModelFailed(ModelFault.INVALID_OUTPUT);
    }
    Sentence restored = new Sentence(masked.restored(sentence.text()), sentence.citations());
    told.add(restored);
    isEnough = !isWanted(restored) || told.size() >= MOST_SENTENCES;
  }

  /** Looks at all that was told, since what nobody may see could come in pieces. */
  private boolean isTalkedInto(Sentence sentence) {
    Stream<String> quotes = sentence.citations().stream().map(Citation::quote);
    return Stream.concat(Stream.of(said.toString()), quotes).anyMatch(this::isNotToBeSeen);
  }

  private boolean isNotToBeSeen(String text) {
    return echo.isIn(text) || fence.isShownBy(text) || WebAddress.isIn(text);
  }

  private boolean isWanted(Sentence sentence) {
    try {
      return goOn.test(sentence);
    } catch (RuntimeException e) {
      refusal = e;
      throw new ModelFailed(ModelFault.CANCELLED);
    }
  }

  /** Whether no more is wanted. */
  boolean isEnough() {
    return isEnough;
  }

  /** What was told so far. */
  List<Sentence> told() {
    return told;
  }

  /** All that the model has said, since it began. */
  String heard() {
    return heard.toString();
  }

  /** What it has said, as far as it is worth showing to it once more. */
  String toRepair() {
    return heard.substring(0, Math.min(heard.length(), MOST_TO_REPAIR));
  }

  /** What whoever listens has thrown. */
  Optional<RuntimeException> refusal() {
    return Optional.ofNullable(refusal);
  }
}
