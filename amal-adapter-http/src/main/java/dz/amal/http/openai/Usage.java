package dz.amal.http.openai;

import dz.amal.domain.model.ModelUse;
import java.util.List;

/** What models elsewhere were paid for, in tokens; nothing where those that come with Amal did. */
record Usage(int promptTokens, int completionTokens, int totalTokens) {

  static Usage of(List<ModelUse> uses) {
    int prompt = uses.stream().mapToInt(ModelUse::promptTokens).sum();
    int completion = uses.stream().mapToInt(ModelUse::completionTokens).sum();
    return new Usage(prompt, completion, prompt + completion);
  }
}
