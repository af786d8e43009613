package dz.amal.documents.pdf;

import com.ibm.icu.lang.UCharacter;
import java.text.Bidi;
import java.util.List;

/**
 * Turns letters that stand from left to right into the order in which they are read. The rules that
 * lay out text of both directions undo themselves when they are applied again.
 */
final class LogicalOrder {

  private static final int PLAIN_LETTER = 'a';

  private LogicalOrder() {}

  /** Whether more of the letters are of a script that is read from the right. */
  static boolean isRightToLeft(List<String> drawn) {
    int balance = 0;
    for (String letter : drawn) {
      balance += strength(letter);
    }
    return balance < 0;
  }

  /** The text; what one string holds stays together. */
  static String of(List<String> drawn, boolean isRightToLeft) {
    if (drawn.stream().allMatch(letter -> strength(letter) >= 0)) {
      return String.join("", drawn);
    }
    Bidi bidi =
        new Bidi(
            representatives(drawn),
            isRightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    byte[] levels = new byte[drawn.size()];
    Object[] letters = new Object[drawn.size()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
      letters[i] = levels[i] % 2 == 0 ? drawn.get(i) : mirrored(drawn.get(i));
    }
    Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
    StringBuilder text = new StringBuilder();
    for (Object letter : letters) {
      text.append(letter);
    }
    return text.toString();
  }

  /** One char for each string, which goes where the string goes. */
  private static String representatives(List<String> drawn) {
    StringBuilder chars = new StringBuilder(drawn.size());
    for (String letter : drawn) {
      int first = letter.isEmpty() ? ' ' : letter.codePointAt(0);
      chars.append((char) (Character.isBmpCodePoint(first) ? first : PLAIN_LETTER));
    }
    return chars.toString();
  }

  private static String mirrored(String letter) {
    return letter.length() == 1
        ? Character.toString(UCharacter.getMirror(letter.charAt(0)))
        : letter;
  }

  /** Above 0 for letters that are read from the left, below for those from the right. */
  private static int strength(String letter) {
    if (letter.isEmpty()) {
      return 0;
    }
    return switch (Character.getDirectionality(letter.codePointAt(0))) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          -1;
      default -> 0;
    };
  }
}
