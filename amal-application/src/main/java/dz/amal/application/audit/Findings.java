package dz.amal.application.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a verification has found so far: all are counted, the first are kept. Not thread-safe. */
final class Findings {

  private static final int KEPT = 20;

  private final Map<AuditReport.Kind, Long> counts = new EnumMap<>(AuditReport.Kind.class);
  private final Map<AuditReport.Kind, List<AuditReport.Finding>> first =
      new EnumMap<>(AuditReport.Kind.class);

  void add(AuditReport.Kind kind, Optional<Long> position, Optional<UUID> entry) {
    counts.merge(kind, 1L, Long::sum);
    List<AuditReport.Finding> kept = first.computeIfAbsent(kind, unused -> new ArrayList<>());
    if (kept.size() < KEPT) {
      kept.add(new AuditReport.Finding(position, entry));
    }
  }

  Map<AuditReport.Kind, AuditReport.Found> found() {
    Map<AuditReport.Kind, AuditReport.Found> found = new EnumMap<>(AuditReport.Kind.class);
    counts.forEach(
        (kind, count) ->
            found.put(kind, new AuditReport.Found(count, first.getOrDefault(kind, List.of()))));
    return found;
  }
}
