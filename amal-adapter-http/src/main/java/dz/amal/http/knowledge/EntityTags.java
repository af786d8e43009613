package dz.amal.http.knowledge;

import dz.amal.domain.knowledge.DocumentState;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes {@code ETag}, and reads {@code If-Match}: which state of a document somebody has seen. */
final class EntityTags {

  private static final String IF_MATCH = "If-Match";
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})-(\\d{1,18})\"");

  private EntityTags() {}

  static void show(DocumentState state, Context context) {
    context.header("ETag", "\"" + state.version() + "-" + micros(state.updatedAt()) + "\"");
  }

  /**
   * What the client expects to find; empty if it has said nothing, or that anything will do.
   *
   * @throws RequestRefused if it expects what cannot be
   */
  static Optional<DocumentState> expected(Context context) {
    String header = context.header(IF_MATCH);
    if (header == null || header.strip().equals("*")) {
      return Optional.empty();
    }
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw new RequestRefused(
          ProblemType.PRECONDITION_FAILED, IF_MATCH, "must be an ETag of ours");
    }
    return Optional.of(
        new DocumentState(
            Integer.parseInt(tag.group(1)),
            Instant.EPOCH.plus(Long.parseLong(tag.group(2)), ChronoUnit.MICROS)));
  }

  /** What to say when the document is not what somebody has seen. */
  static RequestRefused refused(Context context) {
    return new RequestRefused(
        context.header(IF_MATCH) == null
            ? ProblemType.CHANGED_MEANWHILE
            : ProblemType.PRECONDITION_FAILED);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
