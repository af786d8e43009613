package dz.amal.http.identity;

import dz.amal.domain.identity.User;
import org.jspecify.annotations.Nullable;

/**
 * A user. The address is shown as it was given, whether it is theirs already or not: whoever signs
 * up with somebody else's must not see a difference.
 */
record UserResponse(
    String id,
    String role,
    boolean guest,
    @Nullable String name,
    @Nullable String email,
    boolean emailVerified,
    String locale,
    String timezone,
    boolean consentDataStorage,
    boolean active,
    String createdAt) {

  static UserResponse of(User user) {
    return new UserResponse(
        user.id().toString(),
        user.role().code(),
        !user.hasAccount(),
        user.name().orElse(null),
        user.email().or(user::pendingEmail).orElse(null),
        user.verifiedAt().isPresent(),
        user.locale().code(),
        user.zone().getId(),
        user.hasConsented(),
        user.isActive(),
        user.createdAt().toString());
  }
}
