package dz.amal.application.conversation;

import dz.amal.domain.conversation.FoundMessage;
import dz.amal.domain.conversation.MessageSearch;
import dz.amal.domain.conversation.SearchWords;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;

/**
 * Finds messages by their words: people in their own conversations, agents and administrators in
 * those that were handed to humans.
 */
public final class SearchMessages {

  private final MessageSearch search;

  /** Wires the use case. */
  public SearchMessages(MessageSearch search) {
    this.search = search;
  }

  /** What was found, the newest first. */
  public Page<FoundMessage> handle(Caller caller, SearchWords words, PageRequest page) {
    return switch (caller.role()) {
      case AGENT, ADMIN -> search.inConversationsWithTickets(words, page);
      case USER, EDITOR, REVIEWER, ANALYST -> search.inConversationsOf(caller.user(), words, page);
    };
  }
}
