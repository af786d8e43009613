package dz.amal.llm.online.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CallLimitsTest {

  @Test
  void growsWithTheTimeForAnAnswer() {
    CallLimits limits = CallLimits.usual().within(Duration.ofSeconds(60));

    assertThat(limits.answer()).isEqualTo(Duration.ofSeconds(60));
    assertThat(limits.firstToken()).isEqualTo(Duration.ofSeconds(32));
    assertThat(limits.intent()).isEqualTo(Duration.ofSeconds(20));
    assertThat(limits.connect()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void needsRoomForOneCall() {
    assertThatThrownBy(() -> CallLimits.usual().atOnce(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAddressIsOneOfTheWeb() {
    assertThatThrownBy(() -> new EndpointAddress(URI.create("ftp://models.example/v1"), "key"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAddressDoesNotTellItsKey() {
    assertThat(new EndpointAddress(URI.create("https://models.example/v1"), "a-key"))
        .hasToString("EndpointAddress[models.example]");
  }
}
