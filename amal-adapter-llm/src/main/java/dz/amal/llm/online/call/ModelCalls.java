package dz.amal.llm.online.call;

/**
 * Hears of calls of models elsewhere, to count them. Called on the thread of the call; must be
 * thread-safe, quick, and throw nothing.
 */
public interface ModelCalls {

  /** A call has ended. */
  void ended(ModelCall call);

  /** The endpoint is asked again from now on, or is left alone for a while. */
  void changed(boolean isAsked);

  /** Counts nothing. */
  static ModelCalls none() {
    return new ModelCalls() {
      @Override
      public void ended(ModelCall call) {}

      @Override
      public void changed(boolean isAsked) {}
    };
  }
}
