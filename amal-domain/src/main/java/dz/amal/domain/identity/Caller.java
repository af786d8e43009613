package dz.amal.domain.identity;

import dz.amal.domain.language.ReadingLanguage;
import java.util.Optional;

/**
 * Who asks for something; every use case decides by it what it may do.
 *
 * @param hasConsented see {@link User}
 * @param requestId by which what they do can be found in the log; empty for commands
 */
public record Caller(
    UserId user,
    Role role,
    ReadingLanguage locale,
    boolean hasConsented,
    Optional<String> requestId) {

  /** Somebody who asks by no request. */
  public Caller(UserId user, Role role, ReadingLanguage locale, boolean hasConsented) {
    this(user, role, locale, hasConsented, Optional.empty());
  }

  /** The same, asking by this request. */
  public Caller by(String request) {
    return new Caller(user, role, locale, hasConsented, Optional.of(request));
  }

  /** Whether this is somebody who answers people. */
  public boolean isAgent() {
    return role == Role.AGENT || role == Role.ADMIN;
  }

  /** Whether this is somebody who brings documents in, changes and withdraws them. */
  public boolean isEditor() {
    return role == Role.EDITOR || role == Role.ADMIN;
  }

  /** Whether this is somebody who says which documents may be used. */
  public boolean isReviewer() {
    return role == Role.REVIEWER || role == Role.ADMIN;
  }

  /** Whether this is somebody who may read documents before they are approved. */
  public boolean readsDocuments() {
    return isEditor() || isReviewer();
  }

  /** Whether this is somebody who runs the installation. */
  public boolean isAdmin() {
    return role == Role.ADMIN;
  }
}
