package dz.amal.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WebhookEndpointTest {

  private static final WebhookSecret SECRET = new WebhookSecret("canary-".repeat(5));

  @Test
  void areReadInTheirOrder() {
    assertThat(
            WebhookEndpoint.parseAll(
                "desk=https://desk.example.org/in?key=a=b%2Cc , pager-2=http://localhost:8080/",
                SECRET))
        .containsExactly(
            new WebhookEndpoint(
                "desk", URI.create("https://desk.example.org/in?key=a=b%2Cc"), SECRET),
            new WebhookEndpoint("pager-2", URI.create("http://localhost:8080/"), SECRET));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://canary.example.org | must have the form name=https://host/path,... (entry 1)",
        "a=https://a.dz,canary | must have the form name=https://host/path,... (entry 2)",
        "a=https://a.dz, | must have the form name=https://host/path,... (entry 2)",
        "Desk=https://canary.dz | must have names of 1 to 64 lower-case letters, digits and hyphens (entry 1)",
        "=https://canary.dz | must have names of 1 to 64 lower-case letters, digits and hyphens (entry 1)",
        "a=https://a.dz,a=https://canary.dz | must have a name for each that no other has (entry 2)",
        "a=http://canary.dz | must have https URLs, other than to this machine (entry 1)",
        "a=http://127.0.0.1.canary.dz | must have https URLs, other than to this machine (entry 1)",
        "a=ftp://canary.dz | must have URLs of the form https://host/path, without user and fragment (entry 1)",
        "a=canary | must have URLs of the form https://host/path, without user and fragment (entry 1)",
        "a=https://u:canary@b.dz | must have URLs of the form https://host/path, without user and fragment (entry 1)",
        "a=https://b.dz/#canary | must have URLs of the form https://host/path, without user and fragment (entry 1)",
        "a=https://b.dz:70000/canary | must have URLs of the form https://host/path, without user and fragment (entry 1)",
        "a=https://b.dz/can ary | must have URLs of the form https://host/path (entry 1)"
      })
  void sayWhatIsWrongAndWhereButNotTheUrl(String text, String message) {
    assertThatThrownBy(() -> WebhookEndpoint.parseAll(text, SECRET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message)
        .hasNoCause()
        .hasMessageNotContaining("canary");
  }

  @Test
  void showOnlyTheirName() {
    WebhookEndpoint endpoint =
        new WebhookEndpoint("desk", URI.create("https://example.org/token"), SECRET);

    assertThat(endpoint).hasToString("WebhookEndpoint[desk]");
    assertThat(SECRET.toString()).doesNotContain("canary");
  }

  @Test
  void haveASecretThatCannotBeGuessed() {
    assertThatThrownBy(() -> new WebhookSecret("canary".repeat(5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must have at least 32 characters");
    assertThat(new WebhookSecret("x".repeat(32)).value()).hasSize(32);
  }
}
