package dz.amal.application.model;

import dz.amal.domain.knowledge.AnswerCache;
import dz.amal.domain.knowledge.CommonQuestion;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.domain.knowledge.Passage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Pays once for what anybody may ask: gives the same answer to the same question from the same
 * passages. A question that follows up another one, or that says something of the person who asks,
 * is asked each time; a crisis never comes here.
 */
final class RememberingLanguageModel implements LanguageModel {

  private final LanguageModel model;
  private final AnswerCache cache;

  RememberingLanguageModel(LanguageModel model, AnswerCache cache) {
    this.model = model;
    this.cache = cache;
  }

  @Override
  public String model() {
    return model.model();
  }

  @Override
  public DraftAnswer draft(Inquiry inquiry, Predicate<Sentence> goOn) {
    if (!inquiry.before().isEmpty()
        || !CommonQuestion.isOne(inquiry.question(), inquiry.passages())) {
      return model.draft(inquiry, goOn);
    }
    String key = key(inquiry);
    Optional<DraftAnswer> known = cache.find(key);
    return known.isPresent()
        ? LanguageModel.told(known.get(), goOn)
        : draftAndKeep(inquiry, goOn, key);
  }

  private DraftAnswer draftAndKeep(Inquiry inquiry, Predicate<Sentence> goOn, String key) {
    Approval approval = new Approval(goOn);
    DraftAnswer draft = model.draft(inquiry, approval);
    if (approval.isGiven && !draft.sentences().isEmpty()) {
      cache.keep(key, draft);
    }
    return draft;
  }

  /** Only a hash is kept of what somebody asked. */
  private String key(Inquiry inquiry) {
    String passages =
        inquiry.passages().stream()
            .map(passage -> passage.chunk() + "\0" + passage.content())
            .collect(Collectors.joining("\0"));
    return sha256(
        String.join(
            "\0",
            model.model(),
            CommonQuestion.asked(inquiry.question()),
            inquiry.passages().stream()
                .map(Passage::language)
                .map(Enum::name)
                .findFirst()
                .orElse(""),
            passages));
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java machine has it
    }
  }

  /** Whether every sentence was found good. Used by one thread. */
  private static final class Approval implements Predicate<Sentence> {
    private final Predicate<Sentence> goOn;
    private boolean isGiven = true;

    Approval(Predicate<Sentence> goOn) {
      this.goOn = goOn;
    }

    @Override
    public boolean test(Sentence sentence) {
      isGiven &= goOn.test(sentence);
      return isGiven;
    }
  }
}
