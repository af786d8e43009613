package dz.amal.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.notification.DeliveryResult;
import dz.amal.domain.notification.Letter;
import dz.amal.domain.notification.NotificationEvent;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SmtpMailTest {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void sendsALetterInArabic() throws MessagingException, IOException {
    Letter letter = Given.toTeam(NotificationEvent.TICKET_OPENED, ReadingLanguage.ARABIC);

    assertThat(mail("smtp://127.0.0.1:").send(letter)).isEqualTo(DeliveryResult.delivered());

    MimeMessage received = onlyOne();
    assertThat(received.getSubject()).isEqualTo("أمل: TKT-2026-000042 في حاجة إليك");
    assertThat(content(received))
        .startsWith("TKT-2026-000042 في انتظارك. افتح صفحة الفريق من فضلك:\r\n\r\n")
        .contains("\r\nhttps://amal.example.org/\r\n");
    assertThat(received.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(received.getHeader("Content-Language")).containsExactly("ar-DZ");
    assertThat(received.getAllRecipients())
        .containsExactly(new InternetAddress("agent@example.org"));
    assertThat(received.getHeader("From")).containsExactly("Amal <amal@example.org>");
    assertThat(received.getSentDate()).isEqualTo(Date.from(Given.NOW));
  }

  @Test
  void saysThatNobodyNeedsToAnswerByItself() throws MessagingException {
    mail("smtp://127.0.0.1:").send(Given.to("agent@example.org"));

    assertThat(onlyOne().getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(onlyOne().getHeader("X-Auto-Response-Suppress")).containsExactly("All");
  }

  @Test
  void canBeRecognisedWhenItComesAgain() throws MessagingException {
    SmtpMail mail = mail("smtp://127.0.0.1:");

    mail.send(Given.to("agent@example.org"));
    mail.send(Given.to("agent@example.org"));
    mail.send(Given.to("other@example.org"));

    MimeMessage[] received = server.getReceivedMessages();
    assertThat(received).hasSize(3);
    assertThat(received[0].getHeader("X-Amal-Event-Id")).containsExactly(Given.EVENT.toString());
    assertThat(received[0].getMessageID())
        .matches("<" + Given.EVENT + "\\.[0-9a-f]{16}@example\\.org>")
        .isEqualTo(received[1].getMessageID())
        .isNotEqualTo(received[2].getMessageID());
  }

  @Test
  void hasAnIdOfItsOwnForEveryEvent() throws MessagingException {
    Letter letter = Given.to("agent@example.org");
    SmtpMail mail = mail("smtp://127.0.0.1:");

    mail.send(letter);
    mail.send(
        new Letter(
            new UUID(1, 2),
            letter.address(),
            letter.language(),
            letter.isForTeam(),
            letter.event(),
            letter.number()));

    MimeMessage[] received = server.getReceivedMessages();
    assertThat(received[0].getMessageID()).isNotEqualTo(received[1].getMessageID());
  }

  @ParameterizedTest
  @EnumSource(ReadingLanguage.class)
  void neverSaysWhatItIsAbout(ReadingLanguage language) throws MessagingException, IOException {
    SmtpMail mail = mail("smtp://127.0.0.1:");
    List<Letter> letters =
        Stream.of(NotificationEvent.values())
            .flatMap(
                event -> Stream.of(Given.toTeam(event, language), Given.toPerson(event, language)))
            .toList();

    assertThat(letters)
        .hasSize(2 * NotificationEvent.values().length)
        .allSatisfy(letter -> assertThat(mail.send(letter)).isEqualTo(DeliveryResult.delivered()));

    assertThat(server.getReceivedMessages()).hasSize(letters.size());
    for (MimeMessage received : server.getReceivedMessages()) {
      String all = headers(received) + received.getSubject() + content(received);
      TopicWords.areAbsentFrom(all);
      assertThat(NotificationEvent.values()).noneMatch(event -> all.contains(event.code()));
    }
  }

  @Test
  void tellsThePersonNoNumber() throws MessagingException, IOException {
    mail("smtp://127.0.0.1:")
        .send(Given.toPerson(NotificationEvent.HUMAN_REPLIED, ReadingLanguage.ENGLISH));

    assertThat(headers(onlyOne()) + onlyOne().getSubject() + content(onlyOne()))
        .doesNotContain("TKT", "000042", "desk");
  }

  @Test
  void signsIn() {
    server.setUser("amal@example.org", "amal", "p:ss@word");

    assertThat(mail("smtp://amal:p%3Ass%40word@127.0.0.1:").send(Given.to("agent@example.org")))
        .isEqualTo(DeliveryResult.delivered());
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void saysIfItMayNotSignIn() {
    server.setUser("amal@example.org", "amal", "password");

    assertThat(mail("smtp://amal:wrong@127.0.0.1:").send(Given.to("agent@example.org")))
        .isEqualTo(DeliveryResult.failed("smtp_auth"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "agent",
        "agent@",
        "agent@example.org, other@example.org",
        "Agent <agent@example.org>",
        "agent@example.org\r\nBcc: other@example.org",
        "team: agent@example.org;",
        "ag ent@example.org",
        "مرشد@example.org"
      })
  void refusesForGoodWhatIsNoAddress(String address) {
    assertThat(mail("smtp://127.0.0.1:").send(Given.to(address)))
        .isEqualTo(DeliveryResult.refused("address_invalid"));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void writesTheNameOfTheSenderInArabicToo() throws MessagingException, IOException {
    mail("smtp://127.0.0.1:" + server.getSmtp().getPort(), SenderAddress.parse("أمل <a@b.dz>"))
        .send(Given.to("agent@example.org"));

    assertThat(onlyOne().getHeader("From", null)).startsWith("=?UTF-8?").endsWith("<a@b.dz>");
    assertThat(MimeUtility.decodeText(onlyOne().getHeader("From", null))).isEqualTo("أمل <a@b.dz>");
  }

  @Test
  void isSetUp() {
    assertThat(mail("smtp://127.0.0.1:").isSetUp()).isTrue();
    assertThat(new NoMail().isSetUp()).isFalse();
    assertThat(new NoMail().send(Given.to("agent@example.org")))
        .isEqualTo(DeliveryResult.failed("mail_not_set_up"));
  }

  private SmtpMail mail(String urlWithoutPort) {
    return mail(urlWithoutPort + server.getSmtp().getPort(), Given.FROM);
  }

  private static SmtpMail mail(String url, SenderAddress from) {
    return new SmtpMail(
        new MailAccount(SmtpAddress.parse(url), from), Given.URL, InstantSource.fixed(Given.NOW));
  }

  private MimeMessage onlyOne() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  private static String content(Message message) throws MessagingException, IOException {
    return message.getContent().toString();
  }

  private static String headers(MimeMessage message) throws MessagingException {
    return String.join("\n", Collections.list(message.getAllHeaderLines()));
  }
}
