package dz.amal.http.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import dz.amal.application.apikey.IssueApiKey;
import dz.amal.domain.apikey.ApiKey;
import dz.amal.domain.apikey.ApiKeyScope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key in the API's shape.
 *
 * @param key the secret; only in the answer that gives it out
 */
record ApiKeyResponse(
    String id,
    String userId,
    String name,
    List<String> scopes,
    String createdAt,
    @Nullable String lastUsedAt,
    @Nullable String revokedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {

  ApiKeyResponse {
    scopes = List.copyOf(scopes);
  }

  static ApiKeyResponse of(ApiKey key) {
    return of(key, null);
  }

  static ApiKeyResponse of(IssueApiKey.Issued issued) {
    return of(issued.key(), issued.secret().value());
  }

  private static ApiKeyResponse of(ApiKey key, @Nullable String secret) {
    return new ApiKeyResponse(
        key.id().toString(),
        key.owner().toString(),
        key.name(),
        key.scopes().stream().map(ApiKeyScope::code).sorted().toList(),
        key.createdAt().toString(),
        key.lastUsedAt().map(Instant::toString).orElse(null),
        key.revokedAt().map(Instant::toString).orElse(null),
        secret);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "ApiKeyResponse[" + id + "]";
  }
}
