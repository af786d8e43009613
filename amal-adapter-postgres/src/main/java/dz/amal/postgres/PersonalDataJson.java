package dz.amal.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dz.amal.domain.privacy.MaskedText;
import dz.amal.domain.privacy.PersonalDataKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.JSONB;

/** The stored form of where personal data was masked. Thread-safe. */
final class PersonalDataJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PersonalDataJson() {}

  static JSONB write(List<MaskedText.Find> finds) {
    ArrayNode json = JSON.createArrayNode();
    for (MaskedText.Find find : finds) {
      json.addObject()
          .put("kind", find.kind().code())
          .put("start", find.start())
          .put("end", find.end());
    }
    return JSONB.valueOf(json.toString());
  }

  /** Reads what {@link #write} has written, in this version or an earlier one. */
  static List<MaskedText.Find> read(JSONB stored) {
    List<MaskedText.Find> finds = new ArrayList<>();
    parse(stored.data())
        .forEach(
            find ->
                finds.add(
                    new MaskedText.Find(
                        PersonalDataKind.valueOf(
                            find.path("kind").asText().toUpperCase(Locale.ROOT)),
                        find.path("start").asInt(),
                        find.path("end").asInt())));
    return finds;
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is stored of personal data is not JSON", e);
    }
  }
}
