package dz.amal.http.openai;

import dz.amal.application.completion.CompleteChat;
import dz.amal.http.conversation.TurnResponse;
import dz.amal.http.conversation.TurnResponses;
import java.util.List;

/** What an answer says, however it is sent. */
record Answer(String text, List<Annotation> annotations, Usage usage, AmalField amal) {

  Answer {
    annotations = List.copyOf(annotations);
  }

  static Answer of(CompleteChat.Completed completed, TurnResponses responses) {
    TurnResponse turn = responses.of(completed.turn());
    return new Answer(
        completed.text(),
        Annotation.in(completed.text(), AmalField.citations(turn)),
        Usage.of(completed.turn().decision().modelUses()),
        AmalField.of(turn));
  }

  @Override
  public String toString() {
    return "Answer[" + text.length() + "]";
  }
}
