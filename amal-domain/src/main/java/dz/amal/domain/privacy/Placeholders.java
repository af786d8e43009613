package dz.amal.domain.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what was masked before, so that it stays and is reported. Pure functions. */
final class Placeholders {

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          Arrays.stream(PersonalDataKind.values())
              .map(PersonalDataKind::code)
              .collect(Collectors.joining("|", "\\[(", ")\\]")));

  private Placeholders() {}

  static void find(ReadableText text) {
    Matcher matcher = PLACEHOLDER.matcher(text.toString());
    while (matcher.find()) {
      MatchResult found = matcher.toMatchResult();
      text.take(
          PersonalDataKind.valueOf(found.group(1).toUpperCase(Locale.ROOT)),
          found.start(),
          found.end());
    }
  }
}
