package dz.amal.llm.online.prompt;

import dz.amal.domain.privacy.PersonalData;
import dz.amal.domain.privacy.PersonalDataKind;
import dz.amal.domain.privacy.TextPiece;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The personal data of one inquiry, behind numbered placeholders as {@code [email_1]}: the same
 * value behind the same one, so that a model can still tell two of them apart. Used by one thread,
 * and forgotten with it.
 */
public final class MaskedWords {

  private static final Pattern NUMBERED = Pattern.compile("\\[[a-z]+_[0-9]+\\]");

  private final Map<String, String> placeholders = new LinkedHashMap<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<PersonalDataKind, Integer> counts = new EnumMap<>(PersonalDataKind.class);

  /** Begins with nothing hidden. */
  public MaskedWords() {}

  /** The text with each find behind its placeholder. */
  public String masked(String text) {
    return PersonalData.pieces(text).stream().map(this::masked).collect(Collectors.joining());
  }

  private String masked(TextPiece piece) {
    Optional<PersonalDataKind> kind = piece.kind();
    boolean isMasked = kind.map(k -> k.placeholder().equals(piece.text())).orElse(true);
    return isMasked
        ? piece.text()
        : placeholders.computeIfAbsent(piece.text(), value -> next(kind.get(), value));
  }

  private String next(PersonalDataKind kind, String value) {
    int number = counts.merge(kind, 1, Integer::sum);
    String placeholder = "[" + kind.code() + "_" + number + "]";
    values.put(placeholder, value);
    return placeholder;
  }

  /** The text with each placeholder of this inquiry as it was before. */
  public String restored(String text) {
    return NUMBERED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(restored(found)));
  }

  private String restored(MatchResult found) {
    return values.getOrDefault(found.group(), found.group());
  }

  @Override
  public String toString() {
    return "MaskedWords[" + values.size() + "]"; // never the words
  }
}
