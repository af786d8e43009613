package dz.amal.domain.conversation;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;

/**
 * Finds messages by their words, the newest first, then the highest id. Words are compared folded
 * ({@link dz.amal.domain.language.Folding}): accents, Arabic diacritics and spelling variants make
 * no difference. When no message has the words, messages with similar ones are found. Deleted
 * messages and conversations are not there. Thread-safe.
 */
public interface MessageSearch {

  /** In the conversations of one person. */
  Page<FoundMessage> inConversationsOf(UserId owner, SearchWords words, PageRequest page);

  /** In all conversations that a human was brought into, that is, that have a ticket. */
  Page<FoundMessage> inConversationsWithTickets(SearchWords words, PageRequest page);
}
