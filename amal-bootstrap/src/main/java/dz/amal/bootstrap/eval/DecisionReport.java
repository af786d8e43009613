package dz.amal.bootstrap.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Figures over a file: of all messages, and of those that no model was trained on.
 *
 * @param isSeen whether a model was trained on a message of this text
 */
public record DecisionReport(List<JudgedMessage> judged, Predicate<String> isSeen) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public DecisionReport {
    judged = List.copyOf(judged);
  }

  /** One JSON object, as the API fixes it, with the held-out part beside the whole. */
  public String json() {
    ObjectNode json = figures(judged);
    json.set("by_language", byLanguage(judged));
    ObjectNode heldOut = figures(heldOut());
    heldOut.set("by_language", byLanguage(heldOut()));
    json.set("held_out", heldOut);
    return json.toString();
  }

  /** Tables for people. */
  public void print(PrintWriter out) {
    out.printf(
        "%-22s %5s %8s %8s %8s %8s %8s %8s %8s %8s%n",
        "",
        "n",
        "accuracy",
        "macroF1",
        "crisisR",
        "crisisP",
        "alarms‰",
        "scopeF1",
        "category",
        "calibr.");
    printGroup(out, "all", judged);
    printGroup(out, "held out", heldOut());
    out.println();
    out.println("The models were trained on part of these messages unless they are held out.");
    out.println();
    printConfusion(out);
  }

  private List<JudgedMessage> heldOut() {
    return judged.stream().filter(message -> !isSeen.test(message.message().text())).toList();
  }

  private static void printGroup(PrintWriter out, String name, List<JudgedMessage> group) {
    printRow(out, name, DecisionFigures.of(group));
    languages(group)
        .forEach((language, part) -> printRow(out, "  " + language, DecisionFigures.of(part)));
  }

  private static void printRow(PrintWriter out, String name, DecisionFigures figures) {
    out.printf(
        Locale.ROOT,
        "%-22s %5d %8.3f %8.3f %8.3f %8.3f %8.1f %8.3f %8.3f %8.3f%n",
        name,
        figures.n(),
        figures.accuracy(),
        figures.macroF1(),
        figures.crisisRecall(),
        figures.crisisPrecision(),
        figures.falseAlarms(),
        figures.outOfScopeF1(),
        figures.categoryAccuracy(),
        figures.calibrationError());
  }

  private void printConfusion(PrintWriter out) {
    out.printf("%-22s", "held out: label / as");
    for (Label decided : Label.values()) {
      out.printf(" %12s", decided.code());
    }
    out.println();
    for (Label expected : Label.values()) {
      out.printf("%-22s", expected.code());
      for (Label decided : Label.values()) {
        out.printf(
            " %12d",
            heldOut().stream()
                .filter(m -> m.expected() == expected && m.decided() == decided)
                .count());
      }
      out.println();
    }
  }

  private static Map<String, List<JudgedMessage>> languages(List<JudgedMessage> group) {
    return group.stream()
        .collect(
            Collectors.groupingBy(
                message -> message.message().language(), TreeMap::new, Collectors.toList()));
  }

  private static ObjectNode byLanguage(List<JudgedMessage> group) {
    ObjectNode json = JSON.createObjectNode();
    languages(group).forEach((language, part) -> json.set(language, figures(part)));
    return json;
  }

  private static ObjectNode figures(List<JudgedMessage> group) {
    DecisionFigures figures = DecisionFigures.of(group);
    return JSON.createObjectNode()
        .put("n", figures.n())
        .put("accuracy", figures.accuracy())
        .put("macro_f1", figures.macroF1())
        .put("crisis_recall", figures.crisisRecall())
        .put("crisis_precision", figures.crisisPrecision())
        .put("false_alarms_per_1000", figures.falseAlarms())
        .put("out_of_scope_f1", figures.outOfScopeF1())
        .put("category_accuracy", figures.categoryAccuracy())
        .put("calibration_error", figures.calibrationError());
  }
}
