package dz.amal.http.identity;

import dz.amal.application.identity.StartedSession;

/**
 * A session that has begun, for programs.
 *
 * @param expiresIn seconds that the access token counts
 */
record SessionResponse(
    String accessToken,
    String refreshToken,
    String tokenType,
    long expiresIn,
    boolean secondFactorSetupRequired,
    UserResponse user) {

  static SessionResponse of(StartedSession session) {
    return new SessionResponse(
        session.access().value(),
        session.refresh().value(),
        "Bearer",
        session.accessLifetime().toSeconds(),
        session.mustSetUpSecondFactor(),
        UserResponse.of(session.user()));
  }
}
