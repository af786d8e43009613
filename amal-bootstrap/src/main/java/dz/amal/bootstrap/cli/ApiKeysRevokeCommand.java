package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.StartFailed;
import dz.amal.domain.apikey.ApiKeyId;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "revoke", description = "Ends a key for good: its next request is refused.")
final class ApiKeysRevokeCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "ID", description = "As ./amal api-keys list shows it.")
  private @Nullable UUID id;

  @Override
  public Integer call() {
    boolean isRevoked =
        ApiKeysCommand.withKeys(
            (keys, stores) ->
                keys.revoke()
                    .handle(Safety.operator(), new ApiKeyId(Given.given(id)))
                    .orElseThrow());
    if (!isRevoked) {
      throw new StartFailed("there is no such key, or it was revoked before");
    }
    return 0;
  }
}
