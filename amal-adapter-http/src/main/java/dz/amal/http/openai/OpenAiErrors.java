package dz.amal.http.openai;

import dz.amal.domain.language.ReadingLanguage;
import dz.amal.http.problem.Problem;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.Problems;
import dz.amal.http.request.Languages;
import io.javalin.http.Context;

/** Says what went wrong in OpenAI's shape: in English, unless the request asks for another. */
final class OpenAiErrors {

  private final Problems problems;

  OpenAiErrors(Problems problems) {
    this.problems = problems;
  }

  /** What an exception means. */
  Problem problemOf(Exception exception, Context context) {
    Languages.fallBackTo(ReadingLanguage.ENGLISH, context);
    return problems.of(exception, context);
  }

  /** Answers with it. */
  void answer(Exception exception, Context context) {
    answer(problemOf(exception, context), context);
  }

  /** Answers that there is no thread left to answer on. */
  void answerBusy(Context context) {
    Languages.fallBackTo(ReadingLanguage.ENGLISH, context);
    answer(problems.of(ProblemType.UNAVAILABLE, context), context);
  }

  private void answer(Problem problem, Context context) {
    problems.answer(problem, context); // its headers are those of any problem
    context.json(OpenAiError.of(problem)).contentType("application/json");
  }
}
