package dz.amal.domain.conversation;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.TextRule;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody thought of a reply.
 *
 * @param reply what was rated
 * @param comment 1 to 2,000 characters
 */
public record Feedback(
    UUID id, MessageId reply, UserId author, Rating rating, Optional<String> comment, Instant at) {

  private static final TextRule COMMENT = new TextRule("comment", 2_000);

  public Feedback {
    comment = comment.map(COMMENT::check);
  }

  /** Without the comment: it is about somebody's health. */
  @Override
  public String toString() {
    return "Feedback[" + reply + ", " + rating + "]";
  }
}
