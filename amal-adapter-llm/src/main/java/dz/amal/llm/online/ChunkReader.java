package dz.amal.llm.online;

import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionChunk.Choice;
import com.openai.models.chat.completions.ChatCompletionChunk.Choice.FinishReason;
import dz.amal.llm.online.call.ModelFailed;
import dz.amal.llm.online.call.ModelFault;
import dz.amal.llm.online.call.Progress;
import java.util.List;

/** Reads the chunks of one stream, and knows how it stands. Used by one thread. */
final class ChunkReader {

  private final Progress progress;
  private boolean hasChoice;
  private boolean isFinished;
  private boolean isAtItsEnd;
  private boolean knowsCost;

  ChunkReader(Progress progress) {
    this.progress = progress;
  }

  /**
   * What the chunk says.
   *
   * @throws ModelFailed if it says that nothing will be said
   */
  String read(ChatCompletionChunk chunk) {
    chunk
        .usage()
        .ifPresent(
            usage -> {
              knowsCost = true;
              progress.cost((int) usage.promptTokens(), (int) usage.completionTokens());
            });
    List<Choice> choices = chunk.choices();
    return choices.isEmpty() ? "" : read(choices.get(0));
  }

  private String read(Choice choice) {
    hasChoice = true;
    String text = choice.delta().content().orElse("");
    boolean isRefused = choice.delta().refusal().filter(why -> !why.isEmpty()).isPresent();
    isFinished |= choice.finishReason().isPresent();
    if (isRefused
        || choice.finishReason().filter(FinishReason.CONTENT_FILTER::equals).isPresent()) {
      throw new ModelFailed(ModelFault.CONTENT_FILTER);
    }
    if (!text.isEmpty()) {
      progress.begun();
    }
    return text;
  }

  /**
   * The stream has ended.
   *
   * @throws ModelFailed if it should not have
   */
  void checkEnd() {
    isAtItsEnd = true;
    if (!hasChoice) {
      throw new ModelFailed(ModelFault.EMPTY_CHOICES);
    }
    if (!isFinished) {
      throw new ModelFailed(ModelFault.BROKEN_STREAM);
    }
  }

  boolean isAtItsEnd() {
    return isAtItsEnd;
  }

  /** Whether the endpoint has said what it cost. */
  boolean knowsCost() {
    return knowsCost;
  }
}
