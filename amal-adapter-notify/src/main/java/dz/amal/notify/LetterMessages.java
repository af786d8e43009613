package dz.amal.notify;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;

/** Makes messages of letters. Thread-safe. */
final class LetterMessages {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final int RECIPIENT_BYTES = 8;

  private final Session session;
  private final SenderAddress from;
  private final InstantSource clock;

  LetterMessages(Session session, SenderAddress from, InstantSource clock) {
    this.session = session;
    this.from = from;
    this.clock = clock;
  }

  LetterMessage of(Sheet letter, InternetAddress recipient) throws MessagingException {
    LetterMessage message = new LetterMessage(session, messageId(letter));
    message.setFrom(from.toInternetAddress());
    message.setRecipient(Message.RecipientType.TO, recipient);
    message.setSubject(letter.subject(), UTF_8);
    message.setText(letter.body().replace("\n", "\r\n"), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Content-Language", letter.language().code());
    message.setHeader("X-Amal-Event-Id", letter.id().toString());
    // Holiday notices and the like would come back to an address that nobody reads.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.saveChanges();
    return message;
  }

  /** The same for the same event and recipient, however often it is sent. */
  private String messageId(Sheet letter) {
    return "<" + letter.id() + "." + fingerprint(letter.address()) + "@" + from.domain() + ">";
  }

  private static String fingerprint(String address) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, RECIPIENT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
