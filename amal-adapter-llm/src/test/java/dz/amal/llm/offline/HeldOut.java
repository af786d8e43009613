package dz.amal.llm.offline;

import dz.amal.llm.offline.training.LabelledMessage;
import dz.amal.llm.offline.training.LabelledMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The labelled messages, and those of them that the models were not trained on. */
final class HeldOut {

  private HeldOut() {}

  static List<LabelledMessage> all() {
    try {
      return LabelledMessages.in(Path.of("src/training"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<LabelledMessage> messages() {
    return all().stream().filter(LabelledMessage::isHeldOut).toList();
  }
}
