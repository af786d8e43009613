package dz.amal.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.notification.DeliveryResult;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class BadMailServersTest {

  @ParameterizedTest
  @CsvSource({
    "550 5.1.1 no such user, smtp_550",
    "550 no such user, smtp_550",
    "553 5.1.3 bad address, smtp_553",
    "550 5.2.1 mailbox disabled, smtp_550",
    "556 5.1.10 takes no mail, smtp_556"
  })
  void areBelievedThatARecipientDoesNotExist(String answer, String code) {
    assertThat(afterAnswering("RCPT", answer)).isEqualTo(DeliveryResult.refused(code));
  }

  @ParameterizedTest
  @CsvSource({
    "450 4.2.1 mailbox busy, smtp_450",
    "451 4.7.1 come back later, smtp_451",
    "452 4.2.2 mailbox full, smtp_452",
    "421 4.3.2 going down, smtp_421",
    "552 5.2.2 mailbox full, smtp_552",
    "552 too many recipients, smtp_552",
    "550 5.2.2 mailbox full, smtp_550",
    "550 5.7.1 your address is blocked, smtp_550",
    "530 5.7.0 sign in first, smtp_auth",
    "530 sign in first, smtp_auth"
  })
  void areAskedAgainWhenARecipientIsRefusedForNow(String answer, String code) {
    assertThat(afterAnswering("RCPT", answer)).isEqualTo(DeliveryResult.failed(code));
  }

  @Test
  void mayTakeSeveralLinesToSayThatTheyDoNotTrustUs() {
    assertThat(
            afterAnswering(
                "RCPT", "554-5.7.606 your address is blocked\r\n554 5.7.606 ask to unblock it"))
        .isEqualTo(DeliveryResult.failed("smtp_554"));
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 550 5.7.1 who are you, smtp_550",
    "MAIL, 421 4.3.2 going down, smtp_421",
    "MAIL, 530 5.7.0 sign in first, smtp_auth",
    "DATA, 451 4.3.0 not now, smtp_451",
    "., 554 5.6.0 do not like it, smtp_554",
    "., 451 4.3.0 not now, smtp_451",
    "greeting, 421 4.3.2 too busy, smtp_unreachable",
    "greeting, 554 5.3.2 no mail here, smtp_unreachable"
  })
  void areAskedAgainWhenItIsNotTheRecipient(String command, String answer, String code) {
    assertThat(afterAnswering(command, answer)).isEqualTo(DeliveryResult.failed(code));
  }

  @ParameterizedTest
  @CsvSource({"greeting", "EHLO", "MAIL", "RCPT", "DATA", "."})
  void areAskedAgainWhenTheyHangUp(String command) {
    assertThat(afterAnswering(command, ScriptedMailServer.HANG_UP))
        .isInstanceOfSatisfying(
            DeliveryResult.Failed.class, failed -> assertThat(failed.isForGood()).isFalse());
  }

  @Test
  void haveTakenALetterEvenIfTheyDoNotSayGoodbye() {
    assertThat(afterAnswering("QUIT", ScriptedMailServer.HANG_UP))
        .isEqualTo(DeliveryResult.delivered());
  }

  @Test
  void mayBeAway() {
    ScriptedMailServer server = new ScriptedMailServer();
    server.close();

    assertThat(mail("smtp://127.0.0.1:" + server.port()).send(Given.to("agent@example.org")))
        .isEqualTo(DeliveryResult.failed("smtp_unreachable"));
    assertThat(mail("smtp://mail.invalid").send(Given.to("agent@example.org")))
        .isEqualTo(DeliveryResult.failed("smtp_unreachable"));
  }

  @Test
  void areNotWaitedForWithoutEnd() {
    try (ScriptedMailServer server = new ScriptedMailServer()) { // it takes no call
      assertThat(
              new SmtpMail(
                      account("smtp://127.0.0.1:" + server.port()),
                      Given.URL,
                      InstantSource.fixed(Given.NOW),
                      Duration.ofMillis(100))
                  .send(Given.to("agent@example.org")))
          .isEqualTo(DeliveryResult.failed("smtp_timeout"));
    }
  }

  @Test
  void areToldNothingIfTheyCannotProveTheirName() {
    try (ScriptedMailServer server =
        new ScriptedMailServer(UnknownIssuer.context().getServerSocketFactory()).start()) {
      assertThat(mail("smtps://u:p@127.0.0.1:" + server.port()).send(Given.to("agent@example.org")))
          .isEqualTo(DeliveryResult.failed("smtp_tls"));
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void getNeitherPasswordNorLetterInTheOpenWhereStartTlsIsDemanded() {
    try (ScriptedMailServer server = new ScriptedMailServer().start()) {
      assertThat(
              mail("smtp://u:p@127.0.0.1:" + server.port() + "?starttls=required")
                  .send(Given.to("agent@example.org")))
          .isEqualTo(DeliveryResult.failed("smtp_tls"));
      assertThat(server.received()).isNotEmpty().isSubsetOf("EHLO example.org", "QUIT");
    }
  }

  @Test
  void areNotToldTheNameOfThisMachine() {
    try (ScriptedMailServer server = new ScriptedMailServer().start()) {
      mail("smtp://127.0.0.1:" + server.port()).send(Given.to("agent@example.org"));

      assertThat(server.received())
          .startsWith(
              "EHLO example.org",
              "MAIL FROM:<amal@example.org>",
              "RCPT TO:<agent@example.org>",
              "DATA");
    }
  }

  private static DeliveryResult afterAnswering(String command, String answer) {
    try (ScriptedMailServer server = new ScriptedMailServer().answering(command, answer).start()) {
      return mail("smtp://127.0.0.1:" + server.port()).send(Given.to("agent@example.org"));
    }
  }

  private static SmtpMail mail(String url) {
    return new SmtpMail(account(url), Given.URL, InstantSource.fixed(Given.NOW));
  }

  private static MailAccount account(String url) {
    return new MailAccount(SmtpAddress.parse(url), Given.FROM);
  }
}
