package dz.amal.bootstrap.cli;

import dz.amal.application.identity.AddTeamMember;
import dz.amal.bootstrap.Amal;
import dz.amal.bootstrap.Models;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "run", description = "Starts the server; Ctrl-C or SIGTERM stops it.")
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    AmalConfig config = Environment.config();
    Amal amal = Amal.start(config, Models.offline(), World.real());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  amal.close();
                  stopped.countDown();
                },
                "amal-stop"));
    PrintWriter out = spec.commandLine().getOut();
    amal.firstAdministrator().ifPresent(administrator -> introduce(administrator, out));
    out.println("Amal is ready at http://localhost:" + amal.port() + "  (Ctrl-C stops it)");
    stopped.await();
    return 0;
  }

  private static void introduce(AddTeamMember.Added administrator, PrintWriter out) {
    out.println("The first administrator, shown once (change the password after signing in):");
    out.println("  e-mail:   " + administrator.user().email().orElseThrow());
    out.println("  password: " + administrator.password().value());
  }
}
