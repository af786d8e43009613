package dz.amal.benchmarks.turn;

import dz.amal.benchmarks.pgbench.Pgbench;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes scripts for pgbench of recorded turns: the same statements with the same parameters, but
 * for the ids of new rows and the time, which one statement before ten turns makes, and the
 * conversation, of which each client has its own. pgbench has no variables that are NULL or empty:
 * these are literals.
 */
final class TurnScripts {

  private static final int TURNS = 10;
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$\\n?");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd[ ]['T']HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[XXX][X]")
          .toFormatter(Locale.ROOT);
  private static final Duration NEAR = Duration.ofHours(1);

  private static final String NEW_ID =
      "(lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0')"
          + " || '7' || substr(md5(random()::text), 1, 3)"
          + " || '8' || substr(md5(random()::text), 1, 15))::uuid";

  /** Constants of all scripts; equal ones are one. */
  private final Map<String, String> constants = new HashMap<>();

  private final String conversation;
  private final Instant recordingBegan;

  /**
   * For turns that were recorded in one conversation.
   *
   * @param recordingBegan everything with a later id is new
   */
  TurnScripts(UUID conversation, Instant recordingBegan) {
    this.conversation = conversation.toString();
    this.recordingBegan = recordingBegan;
  }

  Pgbench.Scripts of(Collection<List<Sent>> turns) {
    List<String> texts = turns.stream().map(this::script).toList();
    Map<String, String> variables = new HashMap<>();
    constants.forEach((value, name) -> variables.put(name, value));
    return new Pgbench.Scripts(texts, TURNS, variables);
  }

  private String script(List<Sent> turn) {
    Made made = new Made();
    String once =
        turn.stream().map(sent -> text(sent, made)).collect(Collectors.joining("\n", "", "\n"));
    StringBuilder script = new StringBuilder(made.statement());
    for (int i = 0; i < TURNS; i++) {
      script.append(once.replaceAll(":(id_\\d+)\\b", ":$1_" + i));
    }
    return script.toString();
  }

  private String text(Sent sent, Made made) {
    String sql = COMMENT.matcher(sent.sql()).replaceAll("").strip();
    return PARAMETER
            .matcher(sql)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        value(
                            sent.parameters()
                                .getOrDefault(Integer.valueOf(found.group(1)), Optional.empty()),
                            made)))
        + ";";
  }

  private String value(Optional<String> parameter, Made made) {
    return parameter.map(text -> text.isEmpty() ? "''" : ":" + variable(text, made)).orElse("NULL");
  }

  private String variable(String text, Made made) {
    if (text.equals(conversation)) {
      return "conversation";
    }
    if (ID.matcher(text).matches() && isNew(UUID.fromString(text))) {
      return made.id(text);
    }
    return time(text)
        .map(time -> made.time(text, time))
        .orElseGet(() -> constants.computeIfAbsent(text, value -> "constant_" + constants.size()));
  }

  /** Ids begin with the time they were made at. */
  private boolean isNew(UUID id) {
    return id.version() == 7
        && !Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16).isBefore(recordingBegan);
  }

  private Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text, TIME).toInstant())
          .filter(time -> Duration.between(recordingBegan, time).abs().compareTo(NEAR) < 0);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What is made anew for each turn. */
  private static final class Made {
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Instant> times = new LinkedHashMap<>();

    String id(String recorded) {
      return ids.computeIfAbsent(recorded, id -> "id_" + ids.size());
    }

    String time(String recorded, Instant time) {
      times.putIfAbsent(recorded, time);
      return "time_" + List.copyOf(times.keySet()).indexOf(recorded);
    }

    String statement() {
      List<String> columns = new ArrayList<>();
      columns.add(
          "(SELECT id FROM conversations ORDER BY id LIMIT 1 OFFSET :client_id) AS conversation");
      for (int turn = 0; turn < TURNS; turn++) {
        for (String id : ids.values()) {
          columns.add(NEW_ID + " AS " + id + "_" + turn);
        }
      }
      Instant first = times.values().stream().min(Instant::compareTo).orElse(Instant.EPOCH);
      Function<Instant, Long> later = time -> Duration.between(first, time).toMillis();
      List<Instant> all = List.copyOf(times.values());
      for (int i = 0; i < all.size(); i++) {
        columns.add("now() + interval '" + later.apply(all.get(i)) + " ms' AS time_" + i);
      }
      return "SELECT " + String.join(", ", columns) + "\n\\gset\n";
    }
  }
}
