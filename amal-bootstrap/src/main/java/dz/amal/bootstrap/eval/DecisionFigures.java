package dz.amal.bootstrap.eval;

import java.util.List;
import java.util.function.Predicate;

/**
 * How good some decisions are. All ratios are from 0 to 1.
 *
 * @param accuracy how often a human is brought in exactly when one should be
 * @param macroF1 the mean of the F1 of both decisions, rag and support
 * @param falseAlarms how many of a thousand messages that are no crisis are taken for one
 * @param categoryAccuracy among support labels that were decided so: how often the category is
 *     right
 * @param calibrationError the expected calibration error (Naeini, Cooper and Hauskrecht, AAAI 2015)
 *     of the confidence over ten bins: how far it is from the share of right decisions
 */
public record DecisionFigures(
    int n,
    double accuracy,
    double macroF1,
    double crisisRecall,
    double crisisPrecision,
    double falseAlarms,
    double outOfScopeF1,
    double categoryAccuracy,
    double calibrationError) {

  private static final int BINS = 10;

  /** The figures of some messages. */
  public static DecisionFigures of(List<JudgedMessage> judged) {
    return new DecisionFigures(
        judged.size(),
        Ratio.of(judged, any -> true, JudgedMessage::isRightCourse).value(),
        (f1(judged, Label::bringsHuman) + f1(judged, label -> !label.bringsHuman())) / 2,
        recall(judged, Label.CRISIS::equals).value(),
        precision(judged, Label.CRISIS::equals).value(),
        1000
            * Ratio.of(judged, m -> m.expected() != Label.CRISIS, m -> m.decided() == Label.CRISIS)
                .value(),
        f1(judged, Label.OUT_OF_SCOPE::equals),
        Ratio.of(judged, DecisionFigures::isSupportOnBothSides, JudgedMessage::isRightCategory)
            .value(),
        calibrationError(judged));
  }

  private static boolean isSupportOnBothSides(JudgedMessage message) {
    return message.expected().bringsHuman() && message.decided().bringsHuman();
  }

  private static Ratio recall(List<JudgedMessage> judged, Predicate<Label> label) {
    return Ratio.of(
        judged, message -> label.test(message.expected()), m -> label.test(m.decided()));
  }

  private static Ratio precision(List<JudgedMessage> judged, Predicate<Label> label) {
    return Ratio.of(
        judged, message -> label.test(message.decided()), m -> label.test(m.expected()));
  }

  private static double f1(List<JudgedMessage> judged, Predicate<Label> label) {
    return Ratio.f1(recall(judged, label), precision(judged, label));
  }

  private static double calibrationError(List<JudgedMessage> judged) {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int current = bin;
      List<JudgedMessage> inBin =
          judged.stream().filter(message -> binOf(message) == current).toList();
      double confidence =
          inBin.stream().mapToDouble(m -> m.decision().confidence()).average().orElse(0);
      double right = Ratio.of(inBin, any -> true, JudgedMessage::isRightCourse).value();
      error += Math.abs(confidence - right) * inBin.size();
    }
    return judged.isEmpty() ? 0 : error / judged.size();
  }

  private static int binOf(JudgedMessage message) {
    return Math.min(BINS - 1, (int) (message.decision().confidence() * BINS));
  }
}
