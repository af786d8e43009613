package dz.amal.bootstrap.cli;

import dz.amal.application.apikey.ApiKeyUseCases;
import dz.amal.application.apikey.IssueApiKey;
import dz.amal.bootstrap.StartFailed;
import dz.amal.domain.apikey.ApiKeyScope;
import dz.amal.domain.identity.EmailAddress;
import dz.amal.domain.identity.User;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.store.Stores;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "add", description = "Gives out a key, and prints it once.")
final class ApiKeysAddCommand implements Callable<Integer> {

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "What the key is for.")
  private @Nullable String name;

  @Option(
      names = "--email",
      paramLabel = "ADDRESS",
      required = true,
      description = "Whose key it is: somebody who has an account.")
  private @Nullable String email;

  @Option(
      names = "--scope",
      paramLabel = "chat|models",
      defaultValue = "chat",
      description = "What it is good for: to write, or only to see which models there are.")
  private ApiKeyScope scope = ApiKeyScope.CHAT;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      print(ApiKeysCommand.withKeys(this::issue));
      return 0;
    } catch (InvalidValue e) {
      throw new StartFailed(e.field() + " " + e.rule(), e);
    }
  }

  private IssueApiKey.Issued issue(ApiKeyUseCases keys, Stores stores) {
    User owner =
        stores
            .users()
            .findByEmail(EmailAddress.check("email", Given.given(email)))
            .orElseThrow(() -> new InvalidValue("email", "must be of somebody with an account"));
    return keys.issue()
        .handle(
            new IssueApiKey.Command(
                Safety.operator(), Given.given(name), owner.id(), Set.of(scope)))
        .orElseThrow();
  }

  private void print(IssueApiKey.Issued issued) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(issued.secret().value());
    out.println(
        "This key is shown once. It is for Authorization: Bearer at /v1, and works until"
            + " ./amal api-keys revoke "
            + issued.key().id());
    out.flush();
  }
}
