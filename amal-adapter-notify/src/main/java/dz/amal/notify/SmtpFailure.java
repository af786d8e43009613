package dz.amal.notify;

import dz.amal.domain.notification.DeliveryResult;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a failure to send means: whether to try again, and a code. Of what the server said only its
 * number is kept; the rest may hold the address.
 */
final class SmtpFailure {

  /** Where an answer wants a password that was not asked for before. */
  private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

  /** RFC 5321, 4.5.3.1.10: too many, or too full; both pass. */
  private static final int OVERFLOW = 552;

  /**
   * RFC 3463: a full mailbox, and whatever is a matter of policy, such as a block of our address.
   * The recipient exists, and a block may be lifted.
   */
  private static final Pattern PASSES = Pattern.compile("5[0-9]{2}[ -]5\\.(2\\.2|7\\.[0-9]+)\\b.*");

  private SmtpFailure() {}

  static DeliveryResult of(MessagingException failure) {
    Optional<SMTPAddressFailedException> recipient =
        find(failure, SMTPAddressFailedException.class);
    if (recipient.isPresent() && isForGood(recipient.get())) {
      return DeliveryResult.refused("smtp_" + recipient.get().getReturnCode());
    }
    if (find(failure, AuthenticationFailedException.class).isPresent()) {
      return DeliveryResult.failed("smtp_auth");
    }
    OptionalInt code = code(failure);
    if (code.isPresent()) {
      return DeliveryResult.failed(
          SIGN_IN.contains(code.getAsInt()) ? "smtp_auth" : "smtp_" + code.getAsInt());
    }
    if (find(failure, SocketTimeoutException.class).isPresent()) {
      return DeliveryResult.failed("smtp_timeout");
    }
    if (find(failure, SSLException.class).isPresent() || isWithoutStartTls(failure)) {
      return DeliveryResult.failed("smtp_tls");
    }
    return DeliveryResult.failed("smtp_unreachable");
  }

  private static boolean isForGood(SMTPAddressFailedException recipient) {
    int code = recipient.getReturnCode();
    return code >= 500
        && code < 600
        && code != OVERFLOW
        && !SIGN_IN.contains(code)
        && !PASSES.matcher(firstLine(recipient)).matches();
  }

  private static OptionalInt code(MessagingException failure) {
    return chain(failure)
        .mapToInt(SmtpFailure::codeOf)
        .filter(code -> code >= 400 && code < 600)
        .findFirst();
  }

  private static int codeOf(Throwable failure) {
    if (failure instanceof SMTPAddressFailedException recipient) {
      return recipient.getReturnCode();
    }
    if (failure instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return failure instanceof SMTPSendFailedException letter ? letter.getReturnCode() : -1;
  }

  /** The library has no exception of its own for it. */
  private static boolean isWithoutStartTls(MessagingException failure) {
    return firstLine(failure).startsWith("STARTTLS is required");
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
  }

  /** A failure and what it was made of; a {@link MessagingException} chains the next as cause. */
  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, at -> at != null, Throwable::getCause);
  }
}
