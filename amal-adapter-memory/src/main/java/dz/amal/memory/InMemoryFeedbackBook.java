package dz.amal.memory;

import dz.amal.domain.conversation.Feedback;
import dz.amal.domain.conversation.FeedbackBook;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.identity.UserId;
import java.util.Optional;

/** Opinions on replies, in memory. */
public final class InMemoryFeedbackBook implements FeedbackBook {

  private final InMemoryDatabase database;

  /** The opinions of this database. */
  public InMemoryFeedbackBook(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void keep(Feedback feedback) {
    database.units.run(
        () -> {
          database.messages.require(feedback.reply());
          database.users.require(feedback.author());
          database.feedback.put(
              new InMemoryDatabase.FeedbackKey(feedback.reply(), feedback.author()), feedback);
        });
  }

  @Override
  public Optional<Feedback> of(MessageId reply, UserId author) {
    return database.units.call(
        () -> database.feedback.find(new InMemoryDatabase.FeedbackKey(reply, author)));
  }
}
