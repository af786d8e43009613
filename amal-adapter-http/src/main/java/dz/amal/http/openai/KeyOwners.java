package dz.amal.http.openai;

import dz.amal.application.apikey.UseApiKey;
import dz.amal.domain.apikey.ApiKeySecret;
import dz.amal.domain.apikey.ApiKeys;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import io.javalin.http.Context;

/**
 * Finds out whose key a request shows. Cookies count for nothing here, so no page of another site
 * can make a browser use somebody's session.
 */
final class KeyOwners {

  private static final String SCHEME = "Bearer ";

  private final UseApiKey useApiKey;

  KeyOwners(UseApiKey useApiKey) {
    this.useApiKey = useApiKey;
  }

  /**
   * The key.
   *
   * @throws RequestRefused without one that counts
   */
  ApiKeys.Found of(Context context) {
    String header = context.header("Authorization");
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new RequestRefused(ProblemType.SIGN_IN_REQUIRED);
    }
    return useApiKey
        .handle(new ApiKeySecret(header.substring(SCHEME.length()).strip()))
        .orElseThrow(() -> new RequestRefused(ProblemType.SIGN_IN_REQUIRED));
  }
}
