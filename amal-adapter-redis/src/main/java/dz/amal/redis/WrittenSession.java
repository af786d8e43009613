package dz.amal.redis;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.LiveSession;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A session as it stands in Redis: the version of this form, the epoch in which it was kept, and
 * the parts of the session, divided by blanks. The request that it came with is not among them.
 */
final class WrittenSession {

  /** To be raised with every change of the form: nodes of two versions may share one Redis. */
  private static final String VERSION = "1";

  private static final String ID = "([0-9a-f-]{36})";
  private static final Pattern FORM =
      Pattern.compile(
          VERSION + " (\\S*) " + ID + " " + ID + " ([A-Z]+) (\\S+) ([01]) ([01]) (\\S+)");

  private WrittenSession() {}

  static String write(String epoch, LiveSession session) {
    Caller caller = session.caller();
    return String.join(
        " ",
        VERSION,
        epoch,
        session.family().toString(),
        caller.user().toString(),
        caller.role().name(),
        caller.locale().code(),
        bit(caller.hasConsented()),
        bit(session.mustSetUpSecondFactor()),
        session.expiresAt().toString());
  }

  /** The session; empty if it was kept in another epoch, or by a version that we cannot read. */
  static Optional<LiveSession> read(String epoch, String written) {
    Matcher parts = FORM.matcher(written);
    if (!parts.matches() || !parts.group(1).equals(epoch)) {
      return Optional.empty();
    }
    try {
      return Optional.of(session(parts));
    } catch (RuntimeException e) {
      return Optional.empty(); // a role, a locale that this version does not know
    }
  }

  private static LiveSession session(Matcher parts) {
    Caller caller =
        new Caller(
            new UserId(UUID.fromString(parts.group(3))),
            Role.valueOf(parts.group(4)),
            ReadingLanguage.ofCode("locale", parts.group(5)),
            isSet(parts.group(6)));
    return new LiveSession(
        UUID.fromString(parts.group(2)),
        caller,
        isSet(parts.group(7)),
        Instant.parse(parts.group(8)));
  }

  private static String bit(boolean is) {
    return is ? "1" : "0";
  }

  private static boolean isSet(String bit) {
    return bit.equals("1");
  }
}
