package dz.amal.benchmarks.turn;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as the server has got it.
 *
 * @param sql with {@code $1} where its first parameter stands
 * @param parameters by their numbers; empty for NULL
 */
record Sent(String sql, Map<Integer, Optional<String>> parameters) {

  private static final Pattern STATEMENT =
      Pattern.compile("^(?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("\\$(\\d++) = (?:NULL|'([^']*+(?:''[^']*+)*+)')");

  /** Empty for what is no statement, or an empty one. */
  static Optional<Sent> parse(String message, String detail) {
    Matcher statement = STATEMENT.matcher(message);
    if (!statement.matches() || statement.group(1).isBlank()) {
      return Optional.empty();
    }
    Map<Integer, Optional<String>> parameters = new TreeMap<>();
    Matcher parameter = PARAMETER.matcher(detail);
    while (parameter.find()) {
      parameters.put(
          Integer.valueOf(parameter.group(1)),
          Optional.ofNullable(parameter.group(2)).map(text -> text.replace("''", "'")));
    }
    return Optional.of(new Sent(statement.group(1), parameters));
  }
}
