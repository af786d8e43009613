package dz.amal.http.knowledge;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dz.amal.domain.knowledge.Document;
import java.time.LocalDate;

/** A document in the API's shape, with its text and where personal data was masked in it. */
record DocumentResponse(
    @JsonUnwrapped DocumentHeadResponse head, String content, PersonalDataResponse personalData) {

  static DocumentResponse of(Document document, LocalDate today) {
    return new DocumentResponse(
        DocumentHeadResponse.of(document.head(), today),
        document.text().value(),
        PersonalDataResponse.of(document.personalData()));
  }
}
