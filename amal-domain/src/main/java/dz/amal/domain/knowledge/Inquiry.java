package dz.amal.domain.knowledge;

import dz.amal.domain.conversation.Exchange;
import java.util.List;

/**
 * What a language model is to answer, and from what.
 *
 * @param question as the person wrote it, with the question that it follows up, if it does
 * @param passages the best first; may be empty
 * @param before what was said before in the conversation, the oldest first; may be empty
 */
public record Inquiry(String question, List<Passage> passages, List<Exchange> before) {

  public Inquiry {
    passages = List.copyOf(passages);
    before = List.copyOf(before);
  }

  /** A question that nothing was said before. */
  public Inquiry(String question, List<Passage> passages) {
    this(question, passages, List.of());
  }

  @Override
  public String toString() {
    return "Inquiry[" + passages.size() + " passages]"; // a person's words are in no log
  }
}
