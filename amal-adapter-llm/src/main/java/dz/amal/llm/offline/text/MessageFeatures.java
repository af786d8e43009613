package dz.amal.llm.offline.text;

import dz.amal.domain.language.FoldedText;
import dz.amal.domain.language.Script;
import dz.amal.llm.offline.linear.SparseVector;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the intent classifier sees of a message: its folded words and pairs of words, pieces of
 * words, consonants (which join the two scripts of Darija), the concepts in it, and a few outward
 * signs. Immutable and thread-safe.
 */
public final class MessageFeatures implements Function<String, SparseVector> {

  private static final int WORD = 1;
  private static final int WORD_PAIR = 2;
  private static final int PIECE = 3;
  private static final int CONSONANTS = 4;
  private static final int CONSONANTS_PAIR = 5;
  private static final int CONCEPT = 6;
  private static final int CONCEPT_PAIR = 7;
  private static final int SIGN = 8;
  // Chosen by cross-validation; the optimum is flat.
  private static final float WORDS_LENGTH = 0.8f;
  private static final float PIECES_LENGTH = 1.2f;
  private static final float CONSONANTS_LENGTH = 0.8f;
  private static final float CONCEPTS_LENGTH = 1;
  private static final float SIGNS_LENGTH = 0.4f;
  private static final int SHORTEST_PIECE = 2;
  private static final int LONGEST_PIECE = 5;
  private static final int MOST_CONCEPTS = 24;

  private final Function<FoldedText, List<String>> concepts;

  /**
   * The features of messages.
   *
   * @param concepts names the concepts in a text, in their order, the same in every language
   */
  public MessageFeatures(Function<FoldedText, List<String>> concepts) {
    this.concepts = concepts;
  }

  @Override
  public SparseVector apply(String message) {
    FoldedText text = FoldedText.of(message);
    List<String> words = text.wordsOnly();
    HashedFeatures features = new HashedFeatures();
    addSequence(features, WORD, WORD_PAIR, words);
    features.endGroup(WORDS_LENGTH);
    words.forEach(word -> features.addPieces(PIECE, word, SHORTEST_PIECE, LONGEST_PIECE));
    features.endGroup(PIECES_LENGTH);
    addSequence(
        features,
        CONSONANTS,
        CONSONANTS_PAIR,
        words.stream().map(Consonants::of).filter(consonants -> !consonants.isEmpty()).toList());
    features.endGroup(CONSONANTS_LENGTH);
    List<String> found = concepts.apply(text);
    addConcepts(features, found);
    features.endGroup(CONCEPTS_LENGTH);
    addSigns(features, message, words.size());
    addShareOfDomain(features, found, words.size());
    features.endGroup(SIGNS_LENGTH);
    return features.toVector();
  }

  private static void addSequence(
      HashedFeatures features, int single, int pair, List<String> words) {
    int before = Hash.of(single, "");
    for (String word : words) {
      int hash = Hash.of(single, word);
      features.add(hash);
      features.add(Hash.pair(pair + before, hash));
      before = hash;
    }
  }

  /** Each concept, and each pair of them wherever they stand: who with what, what with when. */
  private static void addConcepts(HashedFeatures features, List<String> concepts) {
    int[] distinct =
        new TreeSet<>(concepts)
            .stream().limit(MOST_CONCEPTS).mapToInt(name -> Hash.of(CONCEPT, name)).toArray();
    for (int i = 0; i < distinct.length; i++) {
      features.add(distinct[i]);
      for (int j = i + 1; j < distinct.length; j++) {
        features.add(Hash.pair(CONCEPT_PAIR + distinct[i], distinct[j]));
      }
    }
  }

  /** How much of the message is about the domain: what is foreign to it has few of its concepts. */
  private static void addShareOfDomain(HashedFeatures features, List<String> concepts, int words) {
    long domain = concepts.stream().filter(name -> !name.contains(":")).count();
    features.add(Hash.of(SIGN, "domain" + Math.min(domain, 4)));
    features.add(Hash.of(SIGN, "share" + (words == 0 ? 0 : 6 * domain / words)));
  }

  private static void addSigns(HashedFeatures features, String message, int words) {
    features.add(Hash.of(SIGN, "any"));
    features.add(Hash.of(SIGN, "length" + (int) (2 * Math.log(1.0 + words))));
    features.add(Hash.of(SIGN, Script.of(message).name()));
    if (message.indexOf('?') >= 0 || message.indexOf('؟') >= 0) {
      features.add(Hash.of(SIGN, "question"));
    }
    if (message.indexOf('!') >= 0) {
      features.add(Hash.of(SIGN, "exclamation"));
    }
  }
}
