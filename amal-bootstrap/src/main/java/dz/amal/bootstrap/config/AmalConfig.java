package dz.amal.bootstrap.config;

import dz.amal.application.team.TeamUseCases;
import dz.amal.domain.identity.EmailAddress;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.SessionPolicy;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.limit.Limit;
import dz.amal.domain.model.ModelBudget;
import dz.amal.http.request.Proxies;
import dz.amal.notify.MailAccount;
import dz.amal.notify.PublicUrl;
import dz.amal.notify.SenderAddress;
import dz.amal.notify.SmtpAddress;
import dz.amal.notify.WebhookEndpoint;
import dz.amal.notify.WebhookSecret;
import dz.amal.postgres.DatabaseRole;
import dz.amal.postgres.PostgresAddress;
import dz.amal.redis.RedisAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The configuration, checked.
 *
 * @param httpPort 0 to 65535; 0 for any that is free
 * @param dataDirectory of the embedded PostgreSQL
 * @param database another database in the embedded one's place
 * @param rolePasswords that roles shall sign in with, where somebody has chosen one
 * @param redis what several nodes remember limits and sessions in; empty for this process alone
 * @param answerLimit how long a message may be thought about
 * @param decisionPolicy a policy in the standard one's place
 * @param shadowPolicy a policy that is only compared
 * @param publicUrl what people open in their browser
 * @param mail how e-mails are sent; empty for none
 * @param webhooks the programs that are told of tickets, in order
 * @param workingCalendar hours and holidays in the place of Algeria's
 * @param slaPolicy how much time there is for what, in the standard's place
 * @param alerting how those on call are alerted to crises
 * @param passwordCost of bcrypt
 * @param sessions how long they last, and who needs a second factor
 * @param trustedProxies networks separated by commas
 * @param corsOrigins other sites whose pages may use the API
 * @param messages how often somebody may write
 * @param adminEmail of the first administrator
 * @param keysFile the keys, which are no part of the database
 * @param llm models elsewhere; empty for those that come with Amal alone
 */
public record AmalConfig(
    String httpHost,
    int httpPort,
    Path dataDirectory,
    Optional<PostgresAddress> database,
    Map<DatabaseRole, String> rolePasswords,
    Optional<RedisAddress> redis,
    Optional<Path> postgresPrograms,
    Duration answerLimit,
    Optional<Path> emergencyContacts,
    Optional<Path> decisionPolicy,
    Optional<Path> shadowPolicy,
    PublicUrl publicUrl,
    Optional<MailAccount> mail,
    List<WebhookEndpoint> webhooks,
    Optional<Path> workingCalendar,
    Optional<Path> slaPolicy,
    TeamUseCases.Alerting alerting,
    int passwordCost,
    SessionPolicy sessions,
    String trustedProxies,
    List<String> corsOrigins,
    Limit messages,
    String adminEmail,
    Path keysFile,
    Optional<LlmConfig> llm) {

  private static final String PREFIX = "AMAL_";
  private static final String LLM = "AMAL_LLM_";
  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");
  private static final String KEYS = "keys.json";
  private static final String ANCHORS = "audit-anchors.jsonl";

  /**
   * Reads settings.
   *
   * @param environment all variables; those that do not begin with AMAL_ are passed over
   * @param home what relative paths are relative to
   * @throws InvalidConfig if a name is unknown or a value is wrong, with all such problems
   */
  public static AmalConfig from(Map<String, String> environment, Path home) {
    Reader reader = new Reader(environment, home);
    AmalConfig config =
        new AmalConfig(
            reader.text(Setting.AMAL_HTTP_HOST),
            reader.number(Setting.AMAL_HTTP_PORT, 0, 65_535),
            reader.path(Setting.AMAL_DATA_DIR),
            reader.optional(Setting.AMAL_DATABASE_URL, PostgresAddress::parse),
            reader.rolePasswords(),
            reader.optional(Setting.AMAL_REDIS_URL, RedisAddress::parse),
            reader.optional(Setting.AMAL_PG_BIN, home::resolve),
            Duration.ofSeconds(reader.number(Setting.AMAL_ANSWER_SECONDS, 1, 600)),
            reader.optional(Setting.AMAL_EMERGENCY_CONTACTS, home::resolve),
            reader.optional(Setting.AMAL_DECISION_POLICY, home::resolve),
            reader.optional(Setting.AMAL_SHADOW_POLICY, home::resolve),
            reader.publicUrl(),
            reader.mail(),
            reader.webhooks(),
            reader.optional(Setting.AMAL_WORKING_CALENDAR, home::resolve),
            reader.optional(Setting.AMAL_SLA_POLICY, home::resolve),
            new TeamUseCases.Alerting(
                Duration.ofMinutes(reader.number(Setting.AMAL_CRISIS_ACK_MINUTES, 1, 60)),
                reader.number(Setting.AMAL_CRISES_IN_A_ROW, 1, 100)),
            reader.number(Setting.AMAL_PASSWORD_COST, 10, 16),
            reader.sessions(),
            reader.checked(Setting.AMAL_TRUSTED_PROXIES, Proxies::new),
            reader.origins(),
            reader.messages(),
            reader.checked(
                Setting.AMAL_ADMIN_EMAIL, text -> EmailAddress.check("AMAL_ADMIN_EMAIL", text)),
            reader
                .optional(Setting.AMAL_KEYS_FILE, home::resolve)
                .orElseGet(() -> reader.path(Setting.AMAL_DATA_DIR).resolve(KEYS)),
            reader.llm());
    reader.finish();
    return config;
  }

  /** How far the audit had come, which is no part of the database. */
  public Path anchorsFile() {
    return dataDirectory.resolve(ANCHORS);
  }

  @Override
  public String toString() {
    return "AmalConfig[" + database + ", " + dataDirectory + "]"; // and no password
  }

  /** Reads one setting after the other and collects what is wrong. */
  private static final class Reader {

    private final Map<String, String> environment;
    private final Path home;
    private final List<String> problems = new ArrayList<>();

    Reader(Map<String, String> environment, Path home) {
      this.environment = environment;
      this.home = home;
      environment.keySet().stream()
          .filter(name -> name.startsWith(PREFIX))
          .filter(name -> Setting.ofName(name).isEmpty())
          .sorted()
          .forEach(name -> problems.add(name + " is not a setting of Amal; see .env.example"));
    }

    String text(Setting setting) {
      String value = environment.getOrDefault(setting.name(), "").strip();
      return value.isEmpty() ? setting.defaultValue() : value;
    }

    int number(Setting setting, int least, int most) {
      try {
        int number = Integer.parseInt(text(setting));
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // said below
      }
      problems.add(setting + " must be a whole number from " + least + " to " + most);
      return least;
    }

    Map<DatabaseRole, String> rolePasswords() {
      Map<DatabaseRole, String> passwords = new EnumMap<>(DatabaseRole.class);
      optional(Setting.AMAL_DATABASE_APP_PASSWORD, Function.identity())
          .ifPresent(password -> passwords.put(DatabaseRole.APP, password));
      optional(Setting.AMAL_DATABASE_READONLY_PASSWORD, Function.identity())
          .ifPresent(password -> passwords.put(DatabaseRole.READONLY, password));
      return passwords;
    }

    Path path(Setting setting) {
      return home.resolve(text(setting)).normalize();
    }

    PublicUrl publicUrl() {
      return optional(Setting.AMAL_PUBLIC_URL, PublicUrl::parse)
          .orElseGet(() -> PublicUrl.parse(Setting.AMAL_PUBLIC_URL.defaultValue()));
    }

    Optional<MailAccount> mail() {
      require(Setting.AMAL_MAIL_FROM, Setting.AMAL_SMTP_URL);
      Optional<SenderAddress> from = optional(Setting.AMAL_MAIL_FROM, SenderAddress::parse);
      return optional(Setting.AMAL_SMTP_URL, SmtpAddress::parse)
          .flatMap(server -> from.map(sender -> new MailAccount(server, sender)));
    }

    List<WebhookEndpoint> webhooks() {
      require(Setting.AMAL_WEBHOOK_SECRET, Setting.AMAL_WEBHOOKS);
      return optional(Setting.AMAL_WEBHOOK_SECRET, WebhookSecret::new)
          .flatMap(
              secret ->
                  optional(Setting.AMAL_WEBHOOKS, text -> WebhookEndpoint.parseAll(text, secret)))
          .orElse(List.of());
    }

    SessionPolicy sessions() {
      SessionPolicy standard = SessionPolicy.standard();
      return new SessionPolicy(
          Duration.ofMinutes(number(Setting.AMAL_ACCESS_TOKEN_MINUTES, 1, 1_440)),
          standard.person(),
          standard.team(),
          optional(Setting.AMAL_SECOND_FACTOR_ROLES, Reader::roles).orElse(Set.of()));
    }

    private static Set<Role> roles(String text) {
      return items(text)
          .map(
              code ->
                  Arrays.stream(Role.values())
                      .filter(role -> role.code().equals(code))
                      .findFirst()
                      .orElseThrow(
                          () -> new IllegalArgumentException("must name roles, as admin,agent")))
          .collect(Collectors.toSet());
    }

    List<String> origins() {
      return optional(Setting.AMAL_CORS_ORIGINS, Reader::origins).orElse(List.of());
    }

    private static List<String> origins(String text) {
      List<String> origins = items(text).toList();
      if (!origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
        throw new IllegalArgumentException("must name origins, as https://example.org");
      }
      return origins;
    }

    Limit messages() {
      int perMinute = number(Setting.AMAL_MESSAGES_PER_MINUTE, 1, 100_000);
      return new Limit("messages-by-user", 2 * perMinute, Duration.ofMinutes(2));
    }

    Optional<LlmConfig> llm() {
      Arrays.stream(Setting.values())
          .filter(setting -> setting.name().startsWith(LLM))
          .filter(setting -> setting.defaultValue().isEmpty())
          .forEach(setting -> require(Setting.AMAL_LLM_BASE_URL, setting));
      require(Setting.AMAL_LLM_CHAT_MODEL, Setting.AMAL_LLM_BASE_URL);
      ModelBudget budget =
          new ModelBudget(
              number(Setting.AMAL_LLM_TOKENS_PER_USER_AND_DAY, 1, Integer.MAX_VALUE),
              number(Setting.AMAL_LLM_TOKENS_PER_DAY, 1, Integer.MAX_VALUE));
      int callSeconds = number(Setting.AMAL_LLM_CALL_SECONDS, 1, 600);
      boolean asksForDimensions =
          optional(Setting.AMAL_LLM_EMBEDDING_DIMENSIONS, LlmConfig::asksForDimensions)
              .orElse(false);
      return optional(Setting.AMAL_LLM_BASE_URL, LlmConfig::address)
          .map(
              address ->
                  new LlmConfig(
                      address,
                      optional(Setting.AMAL_LLM_API_KEY, Function.identity()),
                      text(Setting.AMAL_LLM_CHAT_MODEL),
                      optional(Setting.AMAL_LLM_EMBEDDING_MODEL, Function.identity()),
                      asksForDimensions,
                      optional(Setting.AMAL_LLM_MODERATION_MODEL, Function.identity()),
                      optional(Setting.AMAL_LLM_AZURE_API_VERSION, Function.identity()),
                      callLimit(callSeconds),
                      budget));
    }

    /** A call that may take all the time there is leaves none for the models that come with us. */
    private Duration callLimit(int seconds) {
      if (seconds >= number(Setting.AMAL_ANSWER_SECONDS, 1, 600)) {
        problems.add(
            Setting.AMAL_LLM_CALL_SECONDS + " must be less than " + Setting.AMAL_ANSWER_SECONDS);
      }
      return Duration.ofSeconds(seconds);
    }

    private static Stream<String> items(String text) {
      return Arrays.stream(text.split(",")).map(String::strip).filter(item -> !item.isEmpty());
    }

    /** A text that something else reads, which says now whether it can. */
    String checked(Setting setting, Consumer<String> reading) {
      String value = text(setting);
      try {
        reading.accept(value);
      } catch (InvalidValue e) {
        problems.add(setting + " " + e.rule());
      }
      return value;
    }

    private void require(Setting needed, Setting by) {
      if (text(needed).isEmpty() && !text(by).isEmpty()) {
        problems.add(needed + " must be set when " + by + " is");
      }
    }

    <T> Optional<T> optional(Setting setting, Function<String, T> parse) {
      String value = text(setting);
      try {
        return value.isEmpty() ? Optional.empty() : Optional.of(parse.apply(value));
      } catch (IllegalArgumentException e) {
        problems.add(setting + " " + e.getMessage());
        return Optional.empty();
      }
    }

    void finish() {
      if (!problems.isEmpty()) {
        throw new InvalidConfig(problems);
      }
    }
  }
}
