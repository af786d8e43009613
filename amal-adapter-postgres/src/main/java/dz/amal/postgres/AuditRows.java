package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.AUDIT_LOGS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.amal.domain.audit.KeptEntry;
import dz.amal.domain.audit.Seal;
import dz.amal.postgres.generated.public_.tables.records.AuditLogsRecord;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Entries of the audit as rows of {@code audit_logs}. Thread-safe. */
final class AuditRows {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** No text in PostgreSQL has this character, so no text can pass for something else. */
  private static final String NO_TEXT = "\0";

  private AuditRows() {}

  static AuditLogsRecord row(KeptEntry entry) {
    AuditLogsRecord row = new AuditLogsRecord();
    row.setId(entry.id());
    row.setActorId(entry.actor().orElse(null));
    row.setAction(entry.action());
    row.setEntityType(entry.subjectType());
    row.setEntityId(entry.subject().orElse(null));
    row.setDetails(details(entry.details()));
    row.setRequestId(entry.requestId().orElse(null));
    row.setCreatedAt(entry.at());
    row.setUpdatedAt(entry.at());
    row.setKeyId(entry.seal().map(Seal::keyId).orElse(null));
    row.setMac(entry.seal().map(AuditRows::code).orElse(null));
    return row;
  }

  static KeptEntry toDomain(Record read) {
    AuditLogsRecord row = read.into(AUDIT_LOGS);
    return new KeptEntry(
        row.getId(),
        Optional.ofNullable(row.getActorId()),
        row.getAction(),
        row.getEntityType(),
        Optional.ofNullable(row.getEntityId()),
        details(row.getDetails()),
        Optional.ofNullable(row.getRequestId()),
        row.getCreatedAt(),
        seal(row.getKeyId(), row.getMac()));
  }

  static byte[] code(Seal seal) {
    return HexFormat.of().parseHex(seal.code());
  }

  static Optional<Seal> seal(@Nullable String keyId, byte @Nullable [] code) {
    return keyId == null || code == null
        ? Optional.empty()
        : Optional.of(new Seal(keyId, HexFormat.of().formatHex(code)));
  }

  private static JSONB details(Map<String, String> details) {
    ObjectNode json = JSON.createObjectNode();
    new TreeMap<>(details).forEach(json::put);
    return JSONB.valueOf(json.toString());
  }

  /** Amal writes texts only; what is none was put in by somebody else, and is not taken for one. */
  private static Map<String, String> details(JSONB stored) {
    Map<String, String> details = new HashMap<>();
    parse(stored.data())
        .properties()
        .forEach(
            field ->
                details.put(
                    field.getKey(),
                    field.getValue().isTextual()
                        ? field.getValue().textValue()
                        : NO_TEXT + field.getValue()));
    return details;
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is stored of an act is not JSON", e);
    }
  }
}
