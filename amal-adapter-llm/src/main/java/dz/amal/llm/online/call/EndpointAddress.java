package dz.amal.llm.online.call;

import java.net.URI;
import java.util.Optional;

/**
 * Where models are asked.
 *
 * @param baseUrl what {@code /chat/completions} is appended to, as {@code https://host/v1}
 * @param apiKey may be empty for an endpoint that asks for none
 * @param azureApiVersion for Azure: its API's version, as {@code 2024-10-21}; the key is then sent
 *     as {@code api-key}, and the model's name is the deployment's
 */
public record EndpointAddress(URI baseUrl, String apiKey, Optional<String> azureApiVersion) {

  public EndpointAddress {
    boolean isWeb = "https".equals(baseUrl.getScheme()) || "http".equals(baseUrl.getScheme());
    if (!isWeb || baseUrl.getHost() == null) {
      throw new IllegalArgumentException("the address of models begins with https:// or http://");
    }
  }

  /** An endpoint that is not Azure's. */
  public EndpointAddress(URI baseUrl, String apiKey) {
    this(baseUrl, apiKey, Optional.empty());
  }

  @Override
  public String toString() {
    return "EndpointAddress[" + baseUrl.getHost() + "]"; // the key is a secret
  }
}
