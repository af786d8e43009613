package dz.amal.llm.online.call;

/** How far a call has come; told by whoever reads its answer, on the calling thread. */
public interface Progress {

  /** The first piece of the answer has come; from now on there is no retry. */
  void begun();

  /** So many tokens have come so far, as counted here. */
  void completed(int tokens);

  /** No more of the answer is wanted: hangs up, before the answer is closed. */
  void enough();

  /** What the endpoint says that it cost; counts instead of what was counted here. */
  void cost(int promptTokens, int completionTokens);
}
