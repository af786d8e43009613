package dz.amal.bootstrap.cli;

import dz.amal.domain.apikey.ApiKey;
import dz.amal.domain.apikey.ApiKeyScope;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "Lists the keys, the newest first; no secret is shown.")
final class ApiKeysListCommand implements Callable<Integer> {

  private static final int AT_ONCE = 100;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<ApiKey> keys =
        ApiKeysCommand.withKeys(
            (useCases, stores) -> {
              List<ApiKey> all = new ArrayList<>();
              PageRequest next = PageRequest.first(AT_ONCE);
              while (true) {
                Page<ApiKey> page = useCases.list().handle(Safety.operator(), next).orElseThrow();
                all.addAll(page.items());
                if (page.next().isEmpty()) {
                  return all;
                }
                next = new PageRequest(AT_ONCE, page.next());
              }
            });
    PrintWriter out = spec.commandLine().getOut();
    keys.forEach(key -> out.println(line(key)));
    out.flush();
    return 0;
  }

  private static String line(ApiKey key) {
    return String.join(
        "  ",
        key.id().toString(),
        key.revokedAt().map(at -> "revoked " + at).orElse("works"),
        "last used " + key.lastUsedAt().map(Instant::toString).orElse("never"),
        key.scopes().stream().map(ApiKeyScope::code).sorted().collect(Collectors.joining(",")),
        key.name());
  }
}
