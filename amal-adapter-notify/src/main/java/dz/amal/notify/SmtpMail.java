package dz.amal.notify;

import dz.amal.domain.notification.DeliveryResult;
import dz.amal.domain.notification.Letter;
import dz.amal.domain.notification.LinkLetter;
import dz.amal.domain.notification.Mail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;

/**
 * Sends letters through a mail server. Each goes over a connection of its own, so that one that
 * hangs holds up nobody else's. Thread-safe.
 *
 * <p>Every step waits five seconds at most: to connect, to read an answer, to write. A server that
 * takes all of it at each of its dozen answers holds a letter up for a minute.
 *
 * <p>A letter whose fate is not known, because the server went away after it was sent, is sent
 * again. All copies have the same {@code Message-ID}, by which mailboxes tell them.
 */
public final class SmtpMail implements Mail {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SmtpAddress server;
  private final LetterMessages messages;
  private final LetterText letters;
  private final LinkText links;
  private final Session session;

  /**
   * For an installation.
   *
   * @param url where the links in letters lead
   * @param clock of the date on letters
   */
  public SmtpMail(MailAccount account, PublicUrl url, InstantSource clock) {
    this(account, url, clock, PATIENCE);
  }

  SmtpMail(MailAccount account, PublicUrl url, InstantSource clock, Duration patience) {
    this.server = account.server();
    this.session = Session.getInstance(properties(account, patience));
    this.messages = new LetterMessages(session, account.from(), clock);
    this.letters = new LetterText(url);
    this.links = new LinkText(url);
  }

  @Override
  public boolean isSetUp() {
    return true;
  }

  /**
   * Sends one. What is refused for good is an address that is none, and a recipient whom the server
   * does not know; all else may be mended: {@code smtp_unreachable}, {@code smtp_timeout}, {@code
   * smtp_tls}, {@code smtp_auth}, and the server's own {@code smtp_421} and the like.
   */
  @Override
  public DeliveryResult send(Letter letter) {
    return send(letters.of(letter));
  }

  /** As the other. */
  @Override
  public DeliveryResult send(LinkLetter letter) {
    return send(links.of(letter));
  }

  private DeliveryResult send(Sheet letter) {
    try {
      InternetAddress recipient = recipient(letter.address());
      deliver(messages.of(letter, recipient), recipient);
      return DeliveryResult.delivered();
    } catch (AddressException e) {
      return DeliveryResult.refused("address_invalid");
    } catch (MessagingException e) {
      return SmtpFailure.of(e);
    } catch (RuntimeException e) {
      return DeliveryResult.failed("smtp_error"); // a library's bug must not stop what comes next
    }
  }

  private void deliver(LetterMessage message, InternetAddress recipient) throws MessagingException {
    Transport transport = session.getTransport("smtp");
    try {
      connect(transport);
      transport.sendMessage(message, new Address[] {recipient});
    } finally {
      close(transport);
    }
  }

  private void connect(Transport transport) throws MessagingException {
    if (server.account().isPresent()) {
      SmtpAddress.Account account = server.account().get();
      transport.connect(server.host(), server.port(), account.user(), account.password());
    } else {
      transport.connect(server.host(), server.port(), null, null);
    }
  }

  /** What happens after the server has taken a letter, or refused it, changes nothing. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      // the connection is gone, as was wished
    }
  }

  /** One address and nothing around it: no name, no list, no further header. */
  private static InternetAddress recipient(String address) throws AddressException {
    InternetAddress parsed = new InternetAddress(address, true);
    if (parsed.isGroup()
        || !address.equals(parsed.getAddress())
        || !SenderAddress.isAscii(address)) {
      throw new AddressException();
    }
    return parsed;
  }

  private static Properties properties(MailAccount account, Duration patience) {
    SmtpAddress server = account.server();
    Properties properties = new Properties();
    String millis = String.valueOf(patience.toMillis());
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.auth", String.valueOf(server.account().isPresent()));
    properties.setProperty(
        "mail.smtp.ssl.enable", String.valueOf(server.security() == SmtpAddress.Security.TLS));
    boolean startTls = server.security() == SmtpAddress.Security.STARTTLS;
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.quitwait", "false");
    // Otherwise it greets with the name of this machine, and asks the network for it.
    properties.setProperty("mail.smtp.localhost", account.from().domain());
    return properties;
  }
}
