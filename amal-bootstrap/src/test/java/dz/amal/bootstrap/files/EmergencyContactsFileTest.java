package dz.amal.bootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.amal.bootstrap.StartFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EmergencyContactsFileTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  EmergencyContactsFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void comesWithAListThatNobodyHasConfirmed() {
    assertThat(EmergencyContactsFile.read(Optional.empty()).all())
        .isNotEmpty()
        .allSatisfy(contact -> assertThat(contact.checkedBy()).isEmpty())
        .allSatisfy(contact -> assertThat(contact.source()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "purpose, \"weather\"",
    "generic, \"yes\"",
    "receives_reports_to_police, null",
    "wilaya, \"16\"",
    "checked_on, \"soon\"",
    "valid_until, \"2027-02-30\""
  })
  void namesTheContactAndTheFieldThatBreaksARule(String field, String value) throws IOException {
    Path file = listWith(field, value);

    assertThatThrownBy(() -> EmergencyContactsFile.read(Optional.of(file)))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("civil-protection: " + field);
  }

  /** The starter list, with another value in the first contact. */
  private Path listWith(String field, String value) throws IOException {
    ObjectNode list;
    try (InputStream starter =
        Objects.requireNonNull(
            EmergencyContactsFileTest.class.getResourceAsStream(
                "/knowledge/emergency-contacts.json"))) {
      list = (ObjectNode) JSON.readTree(starter);
    }
    ((ObjectNode) list.path("contacts").get(0)).set(field, JSON.readTree(value));
    return Files.writeString(folder.resolve("contacts.json"), list.toString());
  }
}
