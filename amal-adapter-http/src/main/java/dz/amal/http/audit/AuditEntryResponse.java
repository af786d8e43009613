package dz.amal.http.audit;

import dz.amal.domain.audit.AuditEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry of the audit in the API's shape. */
record AuditEntryResponse(
    String id,
    @Nullable String actorId,
    String action,
    String subjectType,
    @Nullable String subjectId,
    Map<String, String> details,
    @Nullable String requestId,
    String createdAt) {

  static AuditEntryResponse of(AuditEntry entry) {
    return new AuditEntryResponse(
        entry.id().toString(),
        entry.actor().map(Object::toString).orElse(null),
        entry.action().code(),
        entry.subject().type(),
        entry.subject().id().map(Object::toString).orElse(null),
        entry.details(),
        entry.requestId().orElse(null),
        entry.at().toString());
  }
}
