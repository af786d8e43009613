package dz.amal.llm.online;

import dz.amal.llm.online.call.ModelFailed;
import dz.amal.llm.online.call.ModelFault;
import dz.amal.llm.online.prompt.Malformed;
import java.util.Optional;

/** What was wrong with the form of an answer, for one more try. Used by one thread. */
final class Complaint {

  private Optional<String> text = Optional.empty();

  /** The call has failed by this. */
  ModelFailed about(Malformed malformed) {
    text = Optional.of(malformed.complaint());
    return new ModelFailed(ModelFault.INVALID_OUTPUT);
  }

  /** Whether that is why the call has failed. */
  boolean isAbout(ModelFailed failed) {
    return text.isPresent() && failed.fault() == ModelFault.INVALID_OUTPUT;
  }

  Optional<String> text() {
    return text;
  }
}
