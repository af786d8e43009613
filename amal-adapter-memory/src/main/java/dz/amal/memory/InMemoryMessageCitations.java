package dz.amal.memory;

import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.MessageCitations;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Citations in memory. */
public final class InMemoryMessageCitations implements MessageCitations {

  private final InMemoryDatabase database;

  /** The citations of this database. */
  public InMemoryMessageCitations(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(MessageId reply, List<Citation> citations) {
    database.units.run(
        () -> {
          database.messages.require(reply);
          citations.forEach(this::requireItsChunk);
          if (!citations.isEmpty()) {
            database.citations.add(reply, List.copyOf(citations));
          }
        });
  }

  @Override
  public Map<MessageId, List<Citation>> of(Collection<MessageId> replies) {
    return database.units.call(
        () -> {
          Map<MessageId, List<Citation>> found = new HashMap<>();
          for (MessageId reply : replies) {
            database.citations.find(reply).ifPresent(citations -> found.put(reply, citations));
          }
          return Map.copyOf(found);
        });
  }

  private void requireItsChunk(Citation citation) {
    if (!database.chunks.require(citation.chunk()).document().equals(citation.document())) {
      throw new IllegalStateException("the chunk is not of this document");
    }
  }
}
