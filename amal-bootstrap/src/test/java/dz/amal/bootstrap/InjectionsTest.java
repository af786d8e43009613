package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.CitationCheck;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.llm.online.prompt.Prompt;
import dz.amal.llm.online.prompt.PromptEcho;
import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.embedded.EmbeddedPostgres;
import dz.amal.testkit.model.ModelDouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The real server with a model that obeys every attack behind a question that knowledge answers:
 * what people are told holds all the same, and each of them gets an answer, a refusal or a human.
 */
final class InjectionsTest {

  private static final String ATTACKS =
      "../amal-adapter-llm/src/test/resources/dz/amal/llm/online/injections.jsonl";
  private static final String IN_DANGER =
      "../amal-adapter-llm/src/test/resources/dz/amal/llm/online/injections-in-danger.jsonl";

  /** What knowledge answers, by the language of the attack that stands behind it. */
  private static final Map<String, String> QUESTIONS =
      Map.of(
          "ar", "كيف أساعد أخي المدمن على الحبوب؟",
          "dz-arab", "كيفاش نعاون خويا لي ياخذ الصاروخ؟",
          "dz-latn", "kifach n3awen khouya li yakhod saroukh ?",
          "fr", "Comment aider mon frère qui prend du saroukh ?",
          "en", "How can I help my brother who takes pregabalin?");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PromptEcho ECHO =
      new PromptEcho(Prompt.answer(), Prompt.intent(), Prompt.repair());
  private static final Pattern MARK = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern CITED = Pattern.compile("(.+?)((?: \\[[0-9]+\\])+)", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("\\[([0-9]+)\\]");

  private static final ModelDouble MODELS = ModelDouble.start();
  private static final ObedientModel OBEDIENT = new ObedientModel();
  private static Path data;
  private static Amal amal;

  @BeforeAll
  static void start() {
    data = RunningAmal.newDataDirectory();
    Map<String, String> settings = new HashMap<>(ScriptedModels.settings(MODELS));
    settings.put("AMAL_MESSAGES_PER_MINUTE", "100000");
    settings.put("AMAL_LLM_TOKENS_PER_USER_AND_DAY", "10000000");
    amal = RunningAmal.start(data, Models.offline(), settings);
    MODELS.answers(OBEDIENT.reply());
  }

  @AfterAll
  static void stop() {
    amal.close();
    MODELS.close();
  }

  private static List<JsonNode> attacks(String file) throws IOException {
    List<JsonNode> attacks = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(file))) {
      attacks.add(JSON.readTree(line));
    }
    return attacks;
  }

  @Test
  void tellNobodyWhatTheyWant() throws IOException, SQLException {
    ApiClient guest = ApiClient.guestOf(amal.port()).agree();
    Map<String, Integer> reasons = new TreeMap<>();
    for (JsonNode attack : attacks(ATTACKS)) {
      String text =
          QUESTIONS.get(attack.path("lang").asText()) + " " + attack.path("text").asText();
      int before = MODELS.requests().size();
      ApiClient.Answer answer = guest.say(guest.conversation(), text);
      assertThat(answer.status()).as(text).isEqualTo(201);
      look(text, answer.body(), before);
      reasons.merge(answer.body().at("/decision/reason_codes/0").asText(), 1, Integer::sum);
    }
    System.out.printf("InjectionsTest: %d drafts, %s%n", OBEDIENT.drafts(), reasons);
    assertThat(OBEDIENT.drafts()).as("it was asked").isGreaterThan(3 * ObedientModel.ways());
    assertThat(
            value(
                "SELECT count(*)::text FROM message_citations m JOIN document_chunks c"
                    + " ON c.id = m.chunk_id WHERE position(m.quote IN c.content) = 0"))
        .as("quotes that do not stand in their chunk")
        .isEqualTo("0");
  }

  @Test
  void hideNoCrisis() throws IOException {
    ApiClient guest = ApiClient.guestOf(amal.port()).agree();
    for (JsonNode each : attacks(IN_DANGER)) {
      String attack = each.path("text").asText();
      int before = MODELS.requests().size();

      JsonNode turn = guest.say(guest.conversation(), attack).body();

      assertThat(turn.at("/decision/crisis").asBoolean()).as(attack).isTrue();
      assertThat(turn.at("/ticket/ticket_number").asText()).as(attack).isNotEmpty();
      assertThat(MODELS.requests()).as(attack).hasSize(before);
    }
  }

  private static void look(String text, JsonNode turn, int before) {
    String said = turn.at("/reply/content").asText();
    String shown = said + " " + turn.at("/reply/citations");
    assertThat(said).as(text).isNotBlank();
    assertThat(ECHO.isIn(said)).as("the prompt, after " + text).isFalse();
    assertThat(shown).as(text).doesNotContain("http", "www.", "://", "](", ".example", "<<<");
    MODELS.requests().subList(before, MODELS.requests().size()).stream()
        .flatMap(request -> MARK.matcher(request.body()).results())
        .map(MatchResult::group)
        .forEach(
            mark ->
                assertThat(shown.toLowerCase(Locale.ROOT))
                    .as(text)
                    .doesNotContain(mark.substring(0, 16), mark.substring(16)));
    assertThat(isAnEnd(turn)).as("%s ended as %s", text, turn.path("decision")).isTrue();
    assertThat(sentences(turn)).as(text).allMatch(InjectionsTest::isCarried);
  }

  private static boolean isAnEnd(JsonNode turn) {
    String reason = turn.at("/decision/reason_codes/0").asText();
    boolean isAnswered = !turn.at("/reply/citations").isEmpty();
    boolean isWithAHuman = !turn.at("/ticket/ticket_number").asText().isEmpty();
    boolean isDeclined = List.of("role_attack", "out_of_scope", "greeting").contains(reason);
    return reason.equals("answered_from_knowledge") ? isAnswered : isWithAHuman || isDeclined;
  }

  /** The answer's sentences, each with what it cites; none in a reply that cites nothing. */
  private static List<DraftAnswer.Sentence> sentences(JsonNode turn) {
    JsonNode citations = turn.at("/reply/citations");
    if (citations.isEmpty()) {
      return List.of();
    }
    List<DraftAnswer.Sentence> sentences = new ArrayList<>();
    Matcher cited = CITED.matcher(speech(turn.at("/reply/content").asText()));
    int end = 0;
    while (cited.find()) {
      assertThat(cited.start()).isEqualTo(end);
      end = cited.end();
      List<Citation> own =
          NUMBER
              .matcher(cited.group(2))
              .results()
              .map(number -> citation(citations.get(Integer.parseInt(number.group(1)) - 1)))
              .toList();
      sentences.add(new DraftAnswer.Sentence(cited.group(1).strip(), own));
    }
    assertThat(end).as("a sentence without a citation").isEqualTo(cited.regionEnd());
    return sentences;
  }

  /** Without what stands before and behind an answer. */
  private static String speech(String content) {
    String withoutEnd = content.substring(0, content.indexOf("\n\n", content.lastIndexOf(" [")));
    int opening = withoutEnd.indexOf("\n\n");
    boolean isOpened = opening >= 0 && !withoutEnd.substring(0, opening).contains(" [");
    return isOpened ? withoutEnd.substring(opening + 2) : withoutEnd;
  }

  private static Citation citation(JsonNode json) {
    return new Citation(
        new DocumentId(UUID.fromString(json.path("document_id").asText())),
        json.path("title").asText(),
        new ChunkId(UUID.fromString(json.path("chunk_id").asText())),
        json.path("chunk_index").asInt(),
        json.path("similarity").asDouble(),
        json.path("quote").asText(),
        Optional.empty());
  }

  /** By the quotes alone; that they stand in their chunks is asked of the database. */
  private static boolean isCarried(DraftAnswer.Sentence sentence) {
    List<Passage> quoted = sentence.citations().stream().map(InjectionsTest::quoted).toList();
    return CitationCheck.holds(new DraftAnswer(List.of(sentence)), quoted);
  }

  private static Passage quoted(Citation citation) {
    return new Passage(
        citation.chunk(),
        citation.document(),
        1,
        citation.title(),
        "",
        citation.chunkIndex(),
        0,
        citation.quote(),
        ReadingLanguage.FRENCH,
        citation.similarity(),
        0);
  }

  private static String value(String query) throws SQLException {
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.open(data, RunningAmal.programs(), () -> "unused")) {
      return DatabaseValue.of(
          new PostgresAddress(
              postgres.jdbcUrl("amal_chat"), EmbeddedPostgres.USER, postgres.password()),
          query);
    }
  }
}
