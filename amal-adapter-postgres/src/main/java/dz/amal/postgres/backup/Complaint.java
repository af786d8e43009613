package dz.amal.postgres.backup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one line of a program's complaints that says what is wrong. PostgreSQL repeats values in
 * broken constraints and data that it cannot read, and a value may be what somebody wrote: of those
 * only the code is kept.
 */
final class Complaint {

  private static final Pattern WITH_CODE =
      Pattern.compile("(?:ERROR|FATAL|PANIC): {1,2}([0-9A-Z]{5}): (.*)");

  private static final Pattern PLAIN = Pattern.compile("(?:error|ERROR|FATAL): +(.*)");

  private Complaint() {}

  static String in(String said) {
    Optional<String> coded =
        said.lines().map(WITH_CODE::matcher).filter(Matcher::find).map(Complaint::tell).findFirst();
    return coded.orElseGet(() -> plain(said));
  }

  private static String tell(Matcher matcher) {
    String code = matcher.group(1);
    return code.startsWith("22") || code.startsWith("23")
        ? "SQLSTATE " + code
        : matcher.group(2) + " (SQLSTATE " + code + ")";
  }

  private static String plain(String said) {
    return said.lines()
        .map(PLAIN::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .or(() -> said.lines().filter(line -> !line.isBlank()).findFirst())
        .orElse("nothing");
  }
}
