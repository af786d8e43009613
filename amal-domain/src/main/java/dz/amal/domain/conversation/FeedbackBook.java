package dz.amal.domain.conversation;

import dz.amal.domain.identity.UserId;
import java.util.Optional;

/** What people thought of replies: one opinion a person and reply. */
public interface FeedbackBook {

  /**
   * Keeps an opinion, in the place of an earlier one of the same person on the same reply.
   *
   * @throws IllegalStateException if there is no such reply
   */
  void keep(Feedback feedback);

  /** What somebody thought of a reply; empty if they have not said. */
  Optional<Feedback> of(MessageId reply, UserId author);
}
