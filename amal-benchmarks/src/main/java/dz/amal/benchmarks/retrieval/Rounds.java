package dz.amal.benchmarks.retrieval;

import dz.amal.benchmarks.collection.InventedQuestion;
import dz.amal.benchmarks.report.Progress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import me.tongfei.progressbar.ProgressBar;

/**
 * Every round asks every contestant the same few questions, alone and together, each time in
 * another order, so that what else the machine does hits all of them alike. The first round does
 * not count.
 */
final class Rounds {

  private static final int QUESTIONS_A_TURN = 40;

  private final Random orders = new Random(1);
  private final List<InventedQuestion> questions;

  Rounds(List<InventedQuestion> questions) {
    this.questions = List.copyOf(questions);
  }

  void play(List<Contestant> contestants, RetrievalSetting setting)
      throws SQLException, InterruptedException {
    List<Contestant> order = new ArrayList<>(contestants);
    long turns = (setting.rounds() + 1L) * contestants.size();
    try (ProgressBar bar = Progress.of("retrieval: asking for the nearest", turns);
        Clients one = new Clients(1);
        Clients all = new Clients(setting.clients())) {
      for (int round = 0; round <= setting.rounds(); round++) {
        Collections.shuffle(order, orders);
        List<InventedQuestion> asked = questionsOf(round);
        for (Contestant contestant : order) {
          double alone = one.perSecond(contestant.nearest(), asked);
          double together = all.perSecond(contestant.nearest(), asked);
          if (round > 0) {
            contestant.add(alone, together);
          }
          bar.step();
        }
      }
    }
  }

  private List<InventedQuestion> questionsOf(int round) {
    List<InventedQuestion> some = new ArrayList<>();
    for (int i = 0; i < Math.min(QUESTIONS_A_TURN, questions.size()); i++) {
      some.add(questions.get((round * QUESTIONS_A_TURN + i) % questions.size()));
    }
    return some;
  }
}
