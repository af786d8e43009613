package dz.amal.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.notify.SmtpAddress.Security;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SmtpAddressTest {

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example.org, mail.example.org, 587, STARTTLS",
    "smtp://mail.example.org/, mail.example.org, 587, STARTTLS",
    "SMTP://mail.example.org:25, mail.example.org, 25, STARTTLS",
    "smtp://mail.example.org?starttls=required, mail.example.org, 587, STARTTLS",
    "smtp://mail.example.org:25?starttls=off, mail.example.org, 25, NONE",
    "smtps://mail.example.org, mail.example.org, 465, TLS",
    "smtps://localhost:1465, localhost, 1465, TLS",
    "smtp://localhost:25, localhost, 25, NONE",
    "smtp://127.0.0.2:25, 127.0.0.2, 25, NONE",
    "smtp://[::1]:25, ::1, 25, NONE",
    "smtp://localhost?starttls=required, localhost, 587, STARTTLS",
    "smtp://127.0.0.1.example.org, 127.0.0.1.example.org, 587, STARTTLS",
    "smtp://10.0.0.1, 10.0.0.1, 587, STARTTLS"
  })
  void readsWhereAndHow(String url, String host, int port, Security security) {
    SmtpAddress address = SmtpAddress.parse(url);

    assertThat(address.host()).isEqualTo(host);
    assertThat(address.port()).isEqualTo(port);
    assertThat(address.security()).isEqualTo(security);
    assertThat(address.account()).isEmpty();
  }

  @Test
  void readsAsWhom() {
    assertThat(SmtpAddress.parse("smtp://amal%40dz:p%3Ass+w%2Ford@mail.example.org").account())
        .contains(new SmtpAddress.Account("amal@dz", "p:ss+w/ord"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "://",
        "mail.example.org",
        "mail.example.org:25",
        "smtp://",
        "smtp:///path",
        "smtp://:25",
        "http://u:secret@mail.example.org",
        "smtp://u:secret@mail.example.org:70000",
        "smtp://u:secret@mail.example.org:0",
        "smtp://u:secret@mail.example.org:port",
        "smtp://u:secret@mail.example.org/path",
        "smtp://u:secret@mail.example.org#part",
        "smtp://u:secret@mail.example.org?",
        "smtp://u:secret@mail.example.org?tls=off",
        "smtp://u:secret@mail.example.org?starttls=optional",
        "smtps://u:secret@mail.example.org?starttls=off",
        "smtp://:secret@mail.example.org",
        "smtp://secret@mail.example.org",
        "smtp://u:@secret.example.org",
        "smtp://u:sec ret@mail.example.org",
        "smtp://u:secret%@mail.example.org",
        "smtp://u:secret/@mail.example.org",
        "smtp://u:secret@ma il.example.org"
      })
  void refusesWhatIsNoAddressWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> SmtpAddress.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must have the form smtp://")
        .satisfies(failure -> assertThat(printed(failure)).doesNotContain("secret", "sec ret"));
  }

  @Test
  void sendsNoPasswordInTheOpen() {
    assertThatThrownBy(() -> SmtpAddress.parse("smtp://u:secret@10.0.0.1?starttls=off"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must not send a password with starttls=off");
    assertThat(SmtpAddress.parse("smtp://u:secret@localhost").account()).isPresent();
  }

  @Test
  void doesNotShowTheAccount() {
    SmtpAddress address = SmtpAddress.parse("smtp://amal:secret@mail.example.org");

    assertThat(new MailAccount(address, Given.FROM).toString()).doesNotContain("secret");
    assertThat(address.account().toString()).doesNotContain("secret", "amal");
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
