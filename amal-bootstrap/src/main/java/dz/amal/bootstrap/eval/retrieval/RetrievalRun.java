package dz.amal.bootstrap.eval.retrieval;

import dz.amal.application.kernel.TimeLimit;
import dz.amal.application.knowledge.ImportDocument;
import dz.amal.application.model.TurnModels;
import dz.amal.bootstrap.Models;
import dz.amal.bootstrap.UseCases;
import dz.amal.bootstrap.World;
import dz.amal.domain.store.Stores;
import dz.amal.postgres.backup.Progress;
import java.util.List;

/** Brings a collection into an empty database and evaluates the search in it. */
public final class RetrievalRun {

  private final Stores stores;
  private final Models models;
  private final World world;
  private final Progress progress;

  /** With the server's own parts. */
  public RetrievalRun(ScratchDatabase database, Models models, World world, Progress progress) {
    this.stores = database.stores();
    this.models = models;
    this.world = world;
    this.progress = progress;
  }

  /** How well the collection is searched. */
  public RetrievalReport of(RetrievalCollection collection) {
    LoadedCorpus corpus = load(collection);
    EvaluateRetrieval evaluate =
        new EvaluateRetrieval(
            stores.knowledge(), models.embedder(), models.languages(), System::nanoTime);
    return new RetrievalReport(
        corpus.names().size(), corpus.isJudgedByChunk(), evaluate.of(collection, corpus));
  }

  /** How well its questions are answered. */
  public AnswerFigures answersOf(RetrievalCollection collection, TimeLimit timeLimit) {
    LoadedCorpus corpus = load(collection);
    return new EvaluateAnswers(
            UseCases.answers(stores, models, timeLimit),
            TurnModels.own(models.own()),
            models.languages(),
            timeLimit::deadline)
        .of(collection, corpus);
  }

  private LoadedCorpus load(RetrievalCollection collection) {
    ImportDocument importDocument = UseCases.importDocument(stores, models, world);
    LoadedCorpus corpus =
        collection
            .corpus()
            .map(texts -> bringIn(texts, importDocument))
            .orElseGet(
                () ->
                    LoadedCorpus.ofStarterKnowledge(
                        importDocument, stores.documents(), collection.starter()));
    stores.knowledge().recount();
    return corpus;
  }

  private LoadedCorpus bringIn(
      List<RetrievalCollection.Text> texts, ImportDocument importDocument) {
    progress.begin("import", texts.size());
    int[] done = {0};
    return LoadedCorpus.of(
        texts, importDocument, models.languages(), () -> progress.reach(++done[0]));
  }
}
