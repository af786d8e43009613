package dz.amal.domain.conversation;

/** Who answers in a conversation. */
public enum Mode {
  /** Decided for each message. */
  AUTO,
  /** Answered from knowledge, unless the crisis guard objects. */
  RAG,
  /** Always a human; no model is asked. */
  SUPPORT
}
