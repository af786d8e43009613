package dz.amal.http.knowledge;

import dz.amal.application.knowledge.AddDocument;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.RequestKey;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.language.ReadingLanguage;
import java.util.Optional;

/** A document as it was sent, whichever way. */
record NewDocument(
    String title,
    DocumentText text,
    Optional<ReadingLanguage> language,
    Optional<String> source,
    Optional<String> author,
    Optional<RequestKey> key) {

  AddDocument.Command by(Caller caller) {
    return new AddDocument.Command(caller, title, text, language, source, author, key);
  }
}
