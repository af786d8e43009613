package dz.amal.http.ticket;

import dz.amal.domain.ticket.Ticket;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes {@code ETag}, and reads {@code If-Match}: which state of a ticket somebody has seen. */
final class TicketTags {

  private static final String IF_MATCH = "If-Match";
  private static final Pattern TAG = Pattern.compile("\"([1-9]\\d{0,8})\"");

  private TicketTags() {}

  static void show(Ticket ticket, Context context) {
    context.header("ETag", "\"" + ticket.version() + "\"");
  }

  /**
   * The version that the client has seen; empty if it has said nothing, or that anything will do.
   *
   * @throws RequestRefused if it has seen what cannot be
   */
  static Optional<Integer> seen(Context context) {
    String header = context.header(IF_MATCH);
    if (header == null || header.strip().equals("*")) {
      return Optional.empty();
    }
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw new RequestRefused(
          ProblemType.PRECONDITION_FAILED, IF_MATCH, "must be an ETag of ours");
    }
    return Optional.of(Integer.parseInt(tag.group(1)));
  }
}
