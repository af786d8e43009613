package dz.amal.domain.conversation;

import dz.amal.domain.language.TextSpan;
import java.util.List;

/**
 * A message that a search has found.
 *
 * @param matches where in its text the words stand, in order and apart from one another; may be
 *     empty where the search cannot say
 */
public record FoundMessage(Message message, List<TextSpan> matches) {

  public FoundMessage {
    matches = List.copyOf(matches);
  }
}
