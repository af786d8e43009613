package dz.amal.application.conversation;

import dz.amal.application.audit.NoteReading;
import dz.amal.domain.conversation.FoundMessage;
import dz.amal.domain.conversation.MessageSearch;
import dz.amal.domain.conversation.SearchWords;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds messages by their words: people in their own conversations, agents and administrators in
 * those that were handed to humans.
 */
public final class SearchMessages {

  private final MessageSearch search;
  private final NoteReading reading;

  /** Wires the use case. */
  public SearchMessages(MessageSearch search, NoteReading reading) {
    this.search = search;
    this.reading = reading;
  }

  /** What was found, the newest first. */
  public Page<FoundMessage> handle(Caller caller, SearchWords words, PageRequest page) {
    return switch (caller.role()) {
      case AGENT, ADMIN -> noted(caller, search.inConversationsWithTickets(words, page));
      case USER, EDITOR, REVIEWER, ANALYST -> search.inConversationsOf(caller.user(), words, page);
    };
  }

  /** What was asked for is somebody's words, perhaps a name; so only in which conversations. */
  private Page<FoundMessage> noted(Caller caller, Page<FoundMessage> found) {
    String conversations =
        found.items().stream()
            .map(message -> message.message().conversation().toString())
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
    reading.ofSearch(caller, Map.of("conversations", conversations));
    return found;
  }
}
