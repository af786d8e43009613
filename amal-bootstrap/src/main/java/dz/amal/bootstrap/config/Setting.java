package dz.amal.bootstrap.config;

import java.util.Arrays;
import java.util.Optional;

/** Every setting that Amal knows, with what it means; {@code .env.example} lists the same. */
public enum Setting {
  AMAL_HTTP_HOST("0.0.0.0", "Where to listen."),
  AMAL_HTTP_PORT("3000", "The port to listen on; 0 for any that is free."),
  AMAL_DATA_DIR("./data", "Where the embedded PostgreSQL keeps its data."),
  AMAL_DATABASE_URL(
      "", "postgresql://user:password@host:port/database, instead of the embedded one."),
  AMAL_DATABASE_APP_PASSWORD(
      "", "The password that amal_app signs in with; without it the server takes the role on."),
  AMAL_DATABASE_READONLY_PASSWORD(
      "", "The password that amal_readonly signs in with; without it that role cannot."),
  AMAL_REDIS_URL(
      "",
      "redis://user:password@host:port/database or rediss://..., for several nodes; without it each"
          + " remembers by itself."),
  AMAL_PG_BIN("", "Where PostgreSQL's programs are; found by itself in the usual places."),
  AMAL_ANSWER_SECONDS("20", "How long a message may be thought about before it goes to a human."),
  AMAL_EMERGENCY_CONTACTS("", "A file of emergency contacts, instead of the starter list."),
  AMAL_DECISION_POLICY("", "A file of a decision policy, instead of the one that comes with Amal."),
  AMAL_SHADOW_POLICY("", "A file of a second policy, whose decisions are only stored to compare."),
  AMAL_PUBLIC_URL(
      "http://localhost:3000", "What people open in their browser; links in e-mails lead there."),
  AMAL_SMTP_URL(
      "", "smtp://user:password@host:port or smtps://..., to send e-mails; without it none."),
  AMAL_MAIL_FROM("", "Whom e-mails come from; needed with AMAL_SMTP_URL."),
  AMAL_WEBHOOKS("", "name=https://host/path,...: programs that are told of tickets."),
  AMAL_WEBHOOK_SECRET(
      "", "What webhooks are signed with, at least 32 characters; needed with AMAL_WEBHOOKS."),
  AMAL_CRISIS_ACK_MINUTES(
      "5", "How many minutes somebody on call has to say that they have seen a crisis."),
  AMAL_CRISES_IN_A_ROW(
      "3", "How many new crises somebody gets one after the other while another is on call."),
  AMAL_PASSWORD_COST(
      "10",
      "How slowly passwords are hashed (bcrypt), from 10 to 16; one more takes twice as long."),
  AMAL_ACCESS_TOKEN_MINUTES(
      "30", "How many minutes a program's token counts before it has to be renewed."),
  AMAL_SECOND_FACTOR_ROLES(
      "", "Roles that may do nothing before they have set up a second factor, as admin,agent."),
  AMAL_TRUSTED_PROXIES(
      "", "Proxies whose X-Forwarded-For and -Proto are believed: 10.0.0.0/8,192.0.2.1."),
  AMAL_CORS_ORIGINS("", "Other sites whose pages may use the API with a token: https://host,..."),
  AMAL_MESSAGES_PER_MINUTE(
      "60", "How many messages somebody may send in a minute; twice as many at once."),
  AMAL_ADMIN_EMAIL(
      "admin@amal.localhost", "The address of the first administrator of a new database."),
  AMAL_JAVA_OPTS("", "Further options of the Java machine; read by the launcher."),
  AMAL_CHROMIUM("", "Where Chromium is, for the browser tests; found by itself."),
  AMAL_WORKING_CALENDAR("", "A file of working hours and holidays, instead of Algeria's."),
  AMAL_SLA_POLICY("", "A file of how much time there is for what, instead of the standard."),
  AMAL_KEYS_FILE(
      "", "The file of the keys, where several nodes share one; otherwise in AMAL_DATA_DIR."),
  AMAL_LLM_BASE_URL(
      "",
      "An OpenAI-compatible endpoint, as https://api.openai.com/v1; without it the models that come"
          + " with Amal answer."),
  AMAL_LLM_API_KEY("", "The key of that endpoint, if it wants one."),
  AMAL_LLM_CHAT_MODEL("", "The model that answers; needed with AMAL_LLM_BASE_URL."),
  AMAL_LLM_EMBEDDING_MODEL(
      "",
      "The model that the knowledge is embedded by, with 1536 dimensions; without it the one that"
          + " comes with Amal."),
  AMAL_LLM_EMBEDDING_DIMENSIONS(
      "",
      "1536, for an embedding model that has more and can be asked for fewer; empty for one that"
          + " has 1536 anyway."),
  AMAL_LLM_MODERATION_MODEL(
      "", "A model that is asked, too, whether a message speaks of self-harm; without it none."),
  AMAL_LLM_AZURE_API_VERSION(
      "", "The api-version of an Azure endpoint; empty for all other endpoints."),
  AMAL_LLM_CALL_SECONDS(
      "15", "How long one call of a model may take; less than AMAL_ANSWER_SECONDS."),
  AMAL_LLM_TOKENS_PER_USER_AND_DAY(
      "100000", "From so many tokens on, the models that come with Amal answer somebody that day."),
  AMAL_LLM_TOKENS_PER_DAY("10000000", "The same for all people together.");

  private final String defaultValue;
  private final String meaning;

  Setting(String defaultValue, String meaning) {
    this.defaultValue = defaultValue;
    this.meaning = meaning;
  }

  /** What counts when it is not set; empty for none. */
  public String defaultValue() {
    return defaultValue;
  }

  /** What it is for. */
  public String meaning() {
    return meaning;
  }

  static Optional<Setting> ofName(String name) {
    return Arrays.stream(values()).filter(setting -> setting.name().equals(name)).findFirst();
  }
}
