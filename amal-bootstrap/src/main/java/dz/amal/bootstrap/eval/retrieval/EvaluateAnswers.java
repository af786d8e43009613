package dz.amal.bootstrap.eval.retrieval;

import dz.amal.application.model.TurnModels;
import dz.amal.application.turn.AnswerFromKnowledge;
import dz.amal.application.turn.AnswerFromKnowledge.Attempt;
import dz.amal.domain.decision.AnswerSignal;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.language.LanguageIdentifier;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/** Lets every question be answered as the server would, and counts how that ended. */
final class EvaluateAnswers {

  private final AnswerFromKnowledge answers;
  private final TurnModels models;
  private final LanguageIdentifier languages;
  private final Supplier<Instant> deadline;
  private int answerable;
  private int answered;
  private int onPoint;
  private int refused;
  private int unanswerable;
  private int abstained;
  private int sentences;

  EvaluateAnswers(
      AnswerFromKnowledge answers,
      TurnModels models,
      LanguageIdentifier languages,
      Supplier<Instant> deadline) {
    this.answers = answers;
    this.models = models;
    this.languages = languages;
    this.deadline = deadline;
  }

  AnswerFigures of(RetrievalCollection collection, LoadedCorpus corpus) {
    for (RetrievalCollection.Question question : collection.questions()) {
      Attempt attempt =
          answers.attempt(
              AnswerFromKnowledge.Question.first(
                  question.text(),
                  Languages.reading(question.language(), question.text(), languages)),
              models,
              deadline.get(),
              AnswerFromKnowledge.Listener.none());
      count(attempt, collection.answersOf(question), corpus);
    }
    return new AnswerFigures(
        answerable, answered, onPoint, refused, unanswerable, abstained, sentences);
  }

  private void count(Attempt attempt, Set<String> relevant, LoadedCorpus corpus) {
    boolean isSupported = attempt.signal().result() == AnswerSignal.Result.SUPPORTED;
    refused += attempt.signal().result() == AnswerSignal.Result.UNSUPPORTED ? 1 : 0;
    sentences += attempt.draft().sentences().size();
    if (relevant.isEmpty()) {
      unanswerable++;
      abstained += isSupported ? 0 : 1;
    } else {
      answerable++;
      answered += isSupported ? 1 : 0;
      onPoint += isSupported && cites(attempt, relevant, corpus) ? 1 : 0;
    }
  }

  private static boolean cites(Attempt attempt, Set<String> relevant, LoadedCorpus corpus) {
    return attempt.draft().sentences().stream()
        .flatMap(sentence -> sentence.citations().stream())
        .flatMap((Citation c) -> corpus.namesOf(c.document(), c.chunkIndex()).stream())
        .anyMatch(relevant::contains);
  }
}
