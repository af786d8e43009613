package dz.amal.application.completion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The messages of a conversation as a program has them. Programs are forgiven white space, which
 * many of them change.
 *
 * @param person whom the program says that it speaks for
 * @param messages in their order
 */
record ChatHistory(Optional<String> person, List<ChatMessage> messages) {

  ChatHistory {
    messages = List.copyOf(messages);
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }

  ChatHistory then(ChatMessage message) {
    List<ChatMessage> all = new ArrayList<>(messages);
    all.add(message);
    return new ChatHistory(person, all);
  }

  /** SHA-256 of all of it, in hex: what is kept of it holds no word. */
  String hash() {
    StringBuilder text = new StringBuilder(person.orElse("")).append('\0');
    for (ChatMessage message : messages) {
      text.append(message.isAnswer() ? "\0a\0" : "\0u\0")
          .append(message.text().replaceAll("\\s+", " ").strip());
    }
    return sha256(text.toString());
  }

  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
