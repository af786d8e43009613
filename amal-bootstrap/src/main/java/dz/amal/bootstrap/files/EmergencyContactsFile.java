package dz.amal.bootstrap.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.amal.bootstrap.StartFailed;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.safety.ContactPurpose;
import dz.amal.domain.safety.EmergencyContact;
import dz.amal.domain.safety.EmergencyContacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the emergency contacts: the installation's own file, or the starter list. */
public final class EmergencyContactsFile {

  private static final String STARTER = "/knowledge/emergency-contacts.json";

  private EmergencyContactsFile() {}

  /**
   * Reads the list.
   *
   * @param file the installation's own; empty for the starter list
   * @throws StartFailed if it cannot be read, or breaks a rule
   */
  public static EmergencyContacts read(Optional<Path> file) {
    try (InputStream in = open(file)) {
      JsonNode root = new ObjectMapper().readTree(in);
      List<EmergencyContact> contacts = new ArrayList<>();
      root.path("contacts").forEach(contact -> contacts.add(named(contact)));
      return new EmergencyContacts(contacts);
    } catch (IOException | RuntimeException e) {
      throw new StartFailed(
          "the emergency contacts "
              + file.map(Path::toString).orElse("of the starter list")
              + " cannot be used: "
              + e.getMessage(),
          e);
    }
  }

  private static InputStream open(Optional<Path> file) throws IOException {
    if (file.isPresent()) {
      return Files.newInputStream(file.get());
    }
    InputStream starter = EmergencyContactsFile.class.getResourceAsStream(STARTER);
    if (starter == null) {
      throw new IOException("no starter list on the class path");
    }
    return starter;
  }

  /** A contact; what is wrong with it is said with its id. */
  private static EmergencyContact named(JsonNode json) {
    try {
      return contact(json);
    } catch (InvalidValue e) {
      throw new InvalidValue(json.path("id").asText() + ": " + e.field(), e.rule());
    }
  }

  private static EmergencyContact contact(JsonNode json) {
    Map<ReadingLanguage, String> names = new EnumMap<>(ReadingLanguage.class);
    json.path("names")
        .properties()
        .forEach(
            name ->
                names.put(
                    ReadingLanguage.ofCode("names", name.getKey()), name.getValue().asText()));
    return new EmergencyContact(
        json.path("id").asText(),
        json.path("number").asText(),
        purpose(json.path("purpose").asText()),
        yesOrNo(json, "generic"),
        names,
        json.path("hours").asText(),
        wilaya(json),
        languages(json.path("languages")),
        yesOrNo(json, "receives_reports_to_police"),
        json.path("source").asText(),
        Optional.ofNullable(json.path("checked_by").textValue()),
        day(json, "checked_on"),
        day(json, "valid_until"));
  }

  private static boolean yesOrNo(JsonNode json, String field) {
    if (!json.path(field).isBoolean()) {
      throw new InvalidValue(field, "must be true or false");
    }
    return json.path(field).asBoolean();
  }

  private static Optional<Integer> wilaya(JsonNode json) {
    JsonNode wilaya = json.path("wilaya");
    if (!wilaya.isMissingNode() && !wilaya.isNull() && !wilaya.isInt()) {
      throw new InvalidValue("wilaya", "must be a number, or null for the whole country");
    }
    return wilaya.isInt() ? Optional.of(wilaya.asInt()) : Optional.empty();
  }

  private static LocalDate day(JsonNode json, String field) {
    try {
      return LocalDate.parse(json.path(field).asText());
    } catch (DateTimeParseException e) {
      throw new InvalidValue(field, "must be a day, as 2027-05-22");
    }
  }

  private static ContactPurpose purpose(String code) {
    return Arrays.stream(ContactPurpose.values())
        .filter(purpose -> purpose.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValue(
                    "purpose",
                    "must be one of "
                        + Arrays.stream(ContactPurpose.values())
                            .map(ContactPurpose::code)
                            .collect(Collectors.joining(", "))));
  }

  private static Set<ReadingLanguage> languages(JsonNode json) {
    Set<ReadingLanguage> languages = EnumSet.noneOf(ReadingLanguage.class);
    json.forEach(code -> languages.add(ReadingLanguage.ofCode("languages", code.asText())));
    return languages;
  }
}
