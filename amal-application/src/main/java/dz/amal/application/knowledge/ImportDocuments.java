package dz.amal.application.knowledge;

import dz.amal.application.audit.NoteAct;
import dz.amal.application.knowledge.ImportDocument.Command;
import dz.amal.application.knowledge.ImportDocument.Imported;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.knowledge.Chunker;
import dz.amal.domain.knowledge.CleanText;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.NewDocument;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings several texts into the knowledge in one transaction, which costs less than one each. All
 * are there at the end, or none of those that were new.
 */
public final class ImportDocuments {

  private final Transactions transactions;
  private final Documents documents;
  private final PrepareDocument prepare;
  private final NoteAct note;
  private final ImportDocument importDocument;
  private final IdSource ids;

  /** Wires the use case. */
  public ImportDocuments(
      Transactions transactions,
      Documents documents,
      Chunker chunker,
      Embedder embedder,
      NoteAct note,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.documents = documents;
    this.prepare = new PrepareDocument(new EmbedChunks(chunker, embedder, ids), clock);
    this.importDocument =
        new ImportDocument(transactions, documents, chunker, embedder, note, ids, clock);
    this.note = note;
    this.ids = ids;
  }

  /**
   * Brings them in.
   *
   * @return one for each, in their order
   * @throws dz.amal.domain.kernel.InvalidValue if one of them breaks a rule; nothing is stored
   * @throws dz.amal.domain.kernel.ModelUnavailable if the embedder cannot answer; nothing is stored
   */
  public List<Imported> handle(List<Command> commands) {
    Map<String, DocumentId> ofThisBatch = new HashMap<>();
    List<NewDocument> added = new ArrayList<>();
    List<Imported> imported = new ArrayList<>();
    for (Command command : commands) {
      CleanText clean = CleanText.of(command.text());
      String hash = clean.text().hash();
      Optional<DocumentId> known =
          documents.withHash(hash).or(() -> Optional.ofNullable(ofThisBatch.get(hash)));
      DocumentId id = known.orElseGet(() -> new DocumentId(ids.next()));
      if (known.isEmpty()) {
        added.add(prepare.of(id, command, clean));
        ofThisBatch.put(hash, id);
      }
      imported.add(new Imported(id, known.isEmpty()));
    }
    return stored(added) ? List.copyOf(imported) : oneByOne(commands);
  }

  private boolean stored(List<NewDocument> added) {
    try {
      transactions.runInTransaction(() -> store(added));
      return true;
    } catch (IllegalStateException refused) {
      return false; // somebody has brought in one of the same texts at the same time
    }
  }

  private void store(List<NewDocument> added) {
    documents.addAll(added);
    added.forEach(each -> ImportDocument.note(note, Optional.empty(), each));
  }

  private List<Imported> oneByOne(List<Command> commands) {
    return commands.stream().map(importDocument::handle).toList();
  }
}
