package dz.amal.http.safety;

import dz.amal.domain.safety.CrisisClosing;

/** How a crisis ended, in the API's shape. */
record CrisisClosingResponse(
    String id,
    String conversationId,
    String openedAt,
    String closedBy,
    String reason,
    String closedAt) {

  static CrisisClosingResponse of(CrisisClosing closing) {
    return new CrisisClosingResponse(
        closing.id().toString(),
        closing.conversation().toString(),
        closing.openedAt().toString(),
        closing.closedBy().toString(),
        closing.reason(),
        closing.closedAt().toString());
  }
}
