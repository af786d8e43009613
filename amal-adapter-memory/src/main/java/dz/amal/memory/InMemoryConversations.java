package dz.amal.memory;

import dz.amal.domain.conversation.Conversation;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Conversations;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** Conversations in memory. */
public final class InMemoryConversations implements Conversations {

  private final InMemoryDatabase database;

  /** The conversations of this database. */
  public InMemoryConversations(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(Conversation conversation) {
    database.units.run(
        () -> {
          database.users.require(conversation.owner());
          database.conversations.add(conversation.id(), conversation);
        });
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return database.units.call(() -> database.visibleConversation(id));
  }

  @Override
  public Optional<Conversation> findForUpdate(ConversationId id) {
    if (!database.units.isOpen()) {
      throw new IllegalStateException("findForUpdate needs a transaction");
    }
    return find(id); // the open unit keeps everybody else out
  }

  @Override
  public void update(Conversation conversation) {
    database.units.run(
        () -> {
          Conversation stored =
              find(conversation.id())
                  .orElseThrow(() -> new IllegalStateException("no such conversation"));
          database.conversations.put(stored.id(), changed(stored, conversation));
        });
  }

  @Override
  public void delete(ConversationId id, Instant at) {
    database.units.run(() -> find(id).ifPresent(found -> database.deletions.add(id, at)));
  }

  @Override
  public Page<Conversation> of(UserId owner, PageRequest page) {
    return database.units.call(
        () ->
            CursorOrder.NEWEST_FIRST.page(
                database
                    .conversations
                    .rows()
                    .filter(conversation -> conversation.belongsTo(owner))
                    .flatMap(
                        conversation -> database.visibleConversation(conversation.id()).stream()),
                Conversation::cursor,
                page));
  }

  private static Conversation changed(Conversation stored, Conversation given) {
    return new Conversation(
        stored.id(),
        stored.owner(),
        given.title(),
        given.mode(),
        given.status(),
        given.crisisSince(),
        stored.humanHasIt(),
        stored.messageCount(),
        stored.lastMessageAt(),
        stored.createdAt(),
        given.updatedAt());
  }
}
