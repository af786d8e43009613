package dz.amal.bootstrap.eval.retrieval;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * How questions were answered.
 *
 * @param answerable questions that the knowledge answers
 * @param answered those of them that got an answer whose every citation holds
 * @param onPoint answers that cite a passage which was judged to answer the question
 * @param refused drafts that the check of citations refused
 * @param unanswerable questions that the knowledge does not answer
 * @param abstained those of them that went to a human
 * @param sentences of all answers; each is supported, or there is no answer
 */
public record AnswerFigures(
    int answerable,
    int answered,
    int onPoint,
    int refused,
    int unanswerable,
    int abstained,
    int sentences) {

  /** One JSON object, with the shares beside the counts. */
  public String json() {
    return new ObjectMapper()
        .createObjectNode()
        .put("answerable", answerable)
        .put("answered", answered)
        .put("answered_share", share(answered, answerable))
        .put("on_point", onPoint)
        .put("on_point_share", share(onPoint, answered))
        .put("refused", refused)
        .put("unanswerable", unanswerable)
        .put("abstained", abstained)
        .put("abstained_share", share(abstained, unanswerable))
        .put("sentences", sentences)
        .toString();
  }

  /** Lines for people. */
  public void print(PrintWriter out) {
    line(out, "answered, of questions with an answer", answered, answerable);
    line(out, "  citing a passage that answers", onPoint, answered);
    line(out, "left to a human, of questions without", abstained, unanswerable);
    out.printf("%-40s %4d%n", "drafts refused by the check", refused);
    out.printf("%-40s %4d%n", "sentences, each supported", sentences);
  }

  private static void line(PrintWriter out, String what, int part, int whole) {
    out.printf(Locale.ROOT, "%-40s %4d of %4d  %.3f%n", what, part, whole, share(part, whole));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
