package dz.amal.http.audit;

import dz.amal.application.audit.AuditReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a verification of the audit has found, in the API's shape. */
record VerificationResponse(
    boolean whole,
    long linked,
    long waiting,
    long beforeTheChain,
    boolean hasAnchors,
    List<Finding> findings) {

  /** All findings of a kind. */
  record Finding(String kind, long count, List<Place> first) {}

  /** Where one of them is. */
  record Place(@Nullable Long position, @Nullable String entryId) {}

  static VerificationResponse of(AuditReport report) {
    return new VerificationResponse(
        report.isWhole(),
        report.linked(),
        report.waiting(),
        report.beforeTheChain(),
        report.hasAnchors(),
        report.inOrder().entrySet().stream()
            .map(
                each ->
                    new Finding(
                        each.getKey().code(),
                        each.getValue().count(),
                        each.getValue().first().stream().map(VerificationResponse::place).toList()))
            .toList());
  }

  private static Place place(AuditReport.Finding finding) {
    return new Place(
        finding.position().orElse(null), finding.entry().map(Object::toString).orElse(null));
  }
}
