package dz.amal.domain.conversation;

import java.util.Optional;

/**
 * What was said to and fro once.
 *
 * @param asked by the person
 * @param replied to them; empty where a human has taken over and answers in their own time
 * @param isCrisis whether somebody was in danger
 */
public record Exchange(MessageText asked, Optional<MessageText> replied, boolean isCrisis) {

  @Override
  public String toString() {
    return "Exchange[]"; // a person's words are in no log
  }
}
