package dz.amal.llm.online.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see https://collect.example/p?q=all",
        "HTTP://collect.example",
        "write to http:/collect.example",
        "h\u200btt\u200bps://collect.example",
        "انظرwww.collect.example",
        "on collect.example.",
        "ask Shifa.com, it is free",
        "![status](picture)",
        "[more](//collect.example)",
        "<img src=x>",
        "javascript:send()"
      })
  void isSeen(String text) {
    assertThat(WebAddress.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "It lasts a week [1] (for most people).",
        "Le sevrage dure un jour.Ensuite, le sommeil revient.",
        "Write to [email_1] or call [phone_1].",
        "de 9 h 30 à 16 h, 24h/24",
        "السبت: من التاسعة إلى الرابعة."
      })
  void isNotSeenInOtherTexts(String text) {
    assertThat(WebAddress.isIn(text)).isFalse();
  }
}
