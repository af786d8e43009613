package dz.amal.domain.knowledge;

import dz.amal.domain.conversation.MessageId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which citations belong to which reply. */
public interface MessageCitations {

  /** Keeps the citations of a reply, in reading order. */
  void add(MessageId reply, List<Citation> citations);

  /** The citations of each of these replies, in reading order; a reply without any is left out. */
  Map<MessageId, List<Citation>> of(Collection<MessageId> replies);
}
