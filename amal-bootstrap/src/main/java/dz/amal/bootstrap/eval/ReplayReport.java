package dz.amal.bootstrap.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.amal.application.decision.ReplayDecisions.Replayed;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a replay of decisions would change. Holds ids and codes, and no word of a person. */
public final class ReplayReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String policyVersion;
  private final List<Replayed> flips = new ArrayList<>();
  private long decisions;

  /** Of a replay under this policy. */
  public ReplayReport(String policyVersion) {
    this.policyVersion = policyVersion;
  }

  /** Takes one replayed decision. */
  public void add(Replayed replayed) {
    decisions++;
    if (replayed.isFlip()) {
      flips.add(replayed);
    }
  }

  /** Whether a crisis would no longer be one. */
  public boolean lowersCrisis() {
    return flips.stream().anyMatch(Replayed::lowersCrisis);
  }

  /** A line for each flip, and the counts. */
  public void print(PrintWriter out) {
    for (Replayed flip : flips) {
      out.printf(
          "%s  message %s  %s -> %s%n",
          flip.lowersCrisis() ? "CRISIS LOWERED" : kind(flip),
          flip.logged().message(),
          flip.logged().decision().reason().code(),
          flip.replayed().reason().code());
    }
    out.printf(
        "%d decisions under policy %s: %d rag to support, %d support to rag, %d crises raised,"
            + " %d crises lowered%n",
        decisions,
        policyVersion,
        count(Replayed::isToSupport),
        count(Replayed::isToRag),
        count(Replayed::raisesCrisis),
        count(Replayed::lowersCrisis));
  }

  /** The same as one JSON object. */
  public String json() {
    ObjectNode json =
        JSON.createObjectNode()
            .put("policy_version", policyVersion)
            .put("n", decisions)
            .put("rag_to_support", count(Replayed::isToSupport))
            .put("support_to_rag", count(Replayed::isToRag))
            .put("crises_raised", count(Replayed::raisesCrisis))
            .put("crises_lowered", count(Replayed::lowersCrisis));
    ArrayNode list = json.putArray("flips");
    for (Replayed flip : flips) {
      list.addObject()
          .put("message_id", flip.logged().message().toString())
          .put("from", flip.logged().decision().reason().code())
          .put("to", flip.replayed().reason().code())
          .put("crisis_lowered", flip.lowersCrisis());
    }
    return json.toString();
  }

  private static String kind(Replayed flip) {
    if (flip.isToRag()) {
      return "support to rag";
    }
    return flip.isToSupport() ? "rag to support" : "crisis raised";
  }

  private long count(Predicate<Replayed> kind) {
    return flips.stream().filter(kind).count();
  }
}
