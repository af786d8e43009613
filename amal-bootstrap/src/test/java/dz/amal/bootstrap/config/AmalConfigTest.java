package dz.amal.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.model.ModelBudget;
import dz.amal.notify.MailAccount;
import dz.amal.notify.PublicUrl;
import dz.amal.notify.SenderAddress;
import dz.amal.notify.SmtpAddress;
import dz.amal.notify.WebhookEndpoint;
import dz.amal.postgres.DatabaseRole;
import dz.amal.redis.RedisAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class AmalConfigTest {

  private static final Path HOME = Path.of("/somewhere");

  @Test
  void hasDefaultsForEverything() {
    AmalConfig config = AmalConfig.from(Map.of("PATH", "/bin"), HOME);

    assertThat(config.httpHost()).isEqualTo("0.0.0.0");
    assertThat(config.httpPort()).isEqualTo(3000);
    assertThat(config.dataDirectory()).isEqualTo(Path.of("/somewhere/data"));
    assertThat(config.database()).isEmpty();
    assertThat(config.rolePasswords()).isEmpty();
    assertThat(config.redis()).isEmpty();
    assertThat(config.postgresPrograms()).isEmpty();
    assertThat(config.answerLimit()).isEqualTo(Duration.ofSeconds(20));
    assertThat(config.emergencyContacts()).isEmpty();
    assertThat(config.publicUrl()).isEqualTo(PublicUrl.parse("http://localhost:3000"));
    assertThat(config.mail()).isEmpty();
    assertThat(config.webhooks()).isEmpty();
    assertThat(config.workingCalendar()).isEmpty();
    assertThat(config.slaPolicy()).isEmpty();
    assertThat(config.llm()).isEmpty();
  }

  @Test
  void readsModelsElsewhere() {
    LlmConfig llm =
        AmalConfig.from(
                Map.of(
                    "AMAL_LLM_BASE_URL", "http://127.0.0.1:11434/v1",
                    "AMAL_LLM_API_KEY", "sk-secret",
                    "AMAL_LLM_CHAT_MODEL", "qwen2.5:7b",
                    "AMAL_LLM_EMBEDDING_MODEL", "text-embedding-3-small",
                    "AMAL_LLM_EMBEDDING_DIMENSIONS", "1536",
                    "AMAL_LLM_CALL_SECONDS", "7",
                    "AMAL_LLM_TOKENS_PER_USER_AND_DAY", "500"),
                HOME)
            .llm()
            .orElseThrow();

    assertThat(llm.baseUrl()).hasToString("http://127.0.0.1:11434/v1");
    assertThat(llm.apiKey()).contains("sk-secret");
    assertThat(llm.chatModel()).isEqualTo("qwen2.5:7b");
    assertThat(llm.embeddingModel()).contains("text-embedding-3-small");
    assertThat(llm.asksForDimensions()).isTrue();
    assertThat(llm.moderationModel()).isEmpty();
    assertThat(llm.callLimit()).isEqualTo(Duration.ofSeconds(7));
    assertThat(llm.budget()).isEqualTo(new ModelBudget(500, 10_000_000));
    assertThat(llm.toString()).doesNotContain("sk-secret");
  }

  @Test
  void refusesModelsElsewhereThatAreHalfSetUp() {
    assertThatThrownBy(() -> AmalConfig.from(Map.of("AMAL_LLM_API_KEY", "sk-secret"), HOME))
        .isInstanceOf(InvalidConfig.class)
        .hasMessageContaining("AMAL_LLM_BASE_URL must be set when AMAL_LLM_API_KEY is")
        .hasMessageNotContaining("sk-secret");
    assertThatThrownBy(
            () -> AmalConfig.from(Map.of("AMAL_LLM_BASE_URL", "https://llm.example/v1"), HOME))
        .hasMessageContaining("AMAL_LLM_CHAT_MODEL must be set when AMAL_LLM_BASE_URL is");
    assertThatThrownBy(
            () ->
                AmalConfig.from(
                    Map.of(
                        "AMAL_LLM_BASE_URL", "llm.example",
                        "AMAL_LLM_CHAT_MODEL", "any",
                        "AMAL_LLM_EMBEDDING_DIMENSIONS", "768",
                        "AMAL_LLM_TOKENS_PER_DAY", "0"),
                    HOME))
        .hasMessageContaining("AMAL_LLM_BASE_URL must be an address, as https://host/v1")
        .hasMessageContaining("AMAL_LLM_EMBEDDING_DIMENSIONS must be 1536 or empty")
        .hasMessageContaining("AMAL_LLM_TOKENS_PER_DAY must be a whole number from 1");
    assertThatThrownBy(
            () ->
                AmalConfig.from(
                    Map.of(
                        "AMAL_LLM_BASE_URL", "https://llm.example/v1",
                        "AMAL_LLM_CHAT_MODEL", "any",
                        "AMAL_ANSWER_SECONDS", "15"),
                    HOME))
        .hasMessageContaining("AMAL_LLM_CALL_SECONDS must be less than AMAL_ANSWER_SECONDS");
  }

  @Test
  void readsEverySetting() {
    AmalConfig config =
        AmalConfig.from(
            Map.of(
                "AMAL_HTTP_HOST", "127.0.0.1",
                "AMAL_HTTP_PORT", "0",
                "AMAL_DATA_DIR", "/elsewhere",
                "AMAL_DATABASE_URL", "postgresql://u:p@db/amal",
                "AMAL_DATABASE_READONLY_PASSWORD", "read",
                "AMAL_PG_BIN", "/pg/bin",
                "AMAL_ANSWER_SECONDS", "5",
                "AMAL_EMERGENCY_CONTACTS", "contacts.json",
                "AMAL_JAVA_OPTS", "-Xmx1g",
                "AMAL_CHROMIUM", "/chromium"),
            HOME);

    assertThat(config.httpPort()).isZero();
    assertThat(config.dataDirectory()).isEqualTo(Path.of("/elsewhere"));
    assertThat(config.database().orElseThrow().user()).isEqualTo("u");
    assertThat(config.rolePasswords()).containsExactly(Map.entry(DatabaseRole.READONLY, "read"));
    assertThat(config.postgresPrograms()).contains(Path.of("/pg/bin"));
    assertThat(config.answerLimit()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.emergencyContacts()).contains(Path.of("/somewhere/contacts.json"));
  }

  @Test
  void readsHowPeopleAndProgramsAreTold() {
    AmalConfig config =
        AmalConfig.from(
            Map.of(
                "AMAL_PUBLIC_URL", "https://amal.example.org/",
                "AMAL_SMTP_URL", "smtp://amal:secret@mail.example.org",
                "AMAL_MAIL_FROM", "Amal <amal@example.org>",
                "AMAL_WEBHOOKS", "pager=https://pager.example.org/in,log=http://localhost:8080/",
                "AMAL_WEBHOOK_SECRET", "secret-".repeat(5)),
            HOME);

    assertThat(config.publicUrl()).isEqualTo(PublicUrl.parse("https://amal.example.org"));
    assertThat(config.mail())
        .contains(
            new MailAccount(
                SmtpAddress.parse("smtp://amal:secret@mail.example.org"),
                new SenderAddress("Amal", "amal@example.org")));
    assertThat(config.webhooks()).extracting(WebhookEndpoint::name).containsExactly("pager", "log");
    assertThat(config.toString()).doesNotContain("secret");
  }

  @Test
  void saysWhatIsMissingToTellPeopleAndPrograms() {
    assertThatThrownBy(
            () ->
                AmalConfig.from(
                    Map.of(
                        "AMAL_SMTP_URL", "smtp://mail.example.org",
                        "AMAL_WEBHOOKS", "pager=https://pager.example.org/in"),
                    HOME))
        .isInstanceOf(InvalidConfig.class)
        .hasMessageContaining("AMAL_MAIL_FROM must be set when AMAL_SMTP_URL is")
        .hasMessageContaining("AMAL_WEBHOOK_SECRET must be set when AMAL_WEBHOOKS is");
  }

  @Test
  void saysWhatIsWrongWithHowPeopleAndProgramsAreToldAndNoValue() {
    assertThatThrownBy(
            () ->
                AmalConfig.from(
                    Map.of(
                        "AMAL_PUBLIC_URL", "secret.example.org",
                        "AMAL_SMTP_URL", "smtp://secret@mail.example.org",
                        "AMAL_MAIL_FROM", "secret",
                        "AMAL_WEBHOOKS", "pager=http://secret.example.org/in",
                        "AMAL_WEBHOOK_SECRET", "secret-".repeat(5)),
                    HOME))
        .isInstanceOf(InvalidConfig.class)
        .hasMessageContaining("AMAL_PUBLIC_URL must have the form https://host")
        .hasMessageContaining("AMAL_SMTP_URL must have the form smtp://")
        .hasMessageContaining("AMAL_MAIL_FROM must have the form")
        .hasMessageContaining("AMAL_WEBHOOKS must have https URLs")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> AmalConfig.from(Map.of("AMAL_WEBHOOK_SECRET", "secret"), HOME))
        .isInstanceOf(InvalidConfig.class)
        .hasMessage("AMAL_WEBHOOK_SECRET must have at least 32 characters");
  }

  @Test
  void readsWhereTheCalendarAndThePolicyAre() {
    AmalConfig config =
        AmalConfig.from(
            Map.of("AMAL_WORKING_CALENDAR", "hours.json", "AMAL_SLA_POLICY", "/etc/sla.json"),
            HOME);

    assertThat(config.workingCalendar()).contains(Path.of("/somewhere/hours.json"));
    assertThat(config.slaPolicy()).contains(Path.of("/etc/sla.json"));
  }

  @Test
  void readsWhereRedisIsAndSaysWhatIsWrongWithItAndNoValue() {
    AmalConfig config =
        AmalConfig.from(Map.of("AMAL_REDIS_URL", "rediss://amal:secret@redis.example.org/2"), HOME);

    assertThat(config.redis())
        .contains(RedisAddress.parse("rediss://amal:secret@redis.example.org/2"));
    assertThat(config.toString()).doesNotContain("secret");
    assertThatThrownBy(
            () -> AmalConfig.from(Map.of("AMAL_REDIS_URL", "redis.example.org:secret"), HOME))
        .isInstanceOf(InvalidConfig.class)
        .hasMessageStartingWith("AMAL_REDIS_URL must have the form redis://")
        .hasMessageNotContaining("secret");
  }

  @Test
  void saysAllThatIsWrongAtOnceAndNoValue() {
    assertThatThrownBy(
            () ->
                AmalConfig.from(
                    Map.of(
                        "AMAL_HTTP_PORT", "70000",
                        "AMAL_ANSWER_SECONDS", "soon",
                        "AMAL_HTP_PORT", "1",
                        "AMAL_DATABASE_URL", "mysql://u:secret@db/amal"),
                    HOME))
        .isInstanceOf(InvalidConfig.class)
        .hasMessageContaining("AMAL_HTTP_PORT must be a whole number from 0 to 65535")
        .hasMessageContaining("AMAL_ANSWER_SECONDS must be a whole number from 1 to 600")
        .hasMessageContaining("AMAL_HTP_PORT is not a setting of Amal")
        .hasMessageContaining("AMAL_DATABASE_URL must have the form")
        .hasMessageNotContaining("secret");
  }

  @Test
  void isListedInTheExampleFileWithItsDefaults() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(root().resolve(".env.example"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("=", 2);
        listed.put(parts[0], parts[1]);
      }
    }

    assertThat(listed).isEqualTo(defaults());
  }

  @Test
  void isListedInTheReadmeWithItsDefaults() throws IOException {
    String readme = Files.readString(root().resolve("README.md"));

    for (Setting setting : Setting.values()) {
      String row =
          readme
              .lines()
              .filter(line -> line.startsWith("| `" + setting + "`"))
              .findFirst()
              .orElse("");
      assertThat(row).as("row of %s", setting).contains(setting.defaultValue()).isNotEmpty();
    }
  }

  private static Map<String, String> defaults() {
    Map<String, String> defaults = new TreeMap<>();
    Arrays.stream(Setting.values())
        .forEach(setting -> defaults.put(setting.name(), setting.defaultValue()));
    return defaults;
  }

  private static Path root() {
    return Path.of("..").toAbsolutePath().normalize();
  }
}
