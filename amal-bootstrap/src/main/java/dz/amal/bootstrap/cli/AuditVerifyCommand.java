package dz.amal.bootstrap.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.amal.application.audit.AuditReport;
import dz.amal.application.audit.AuditUseCases;
import dz.amal.bootstrap.Database;
import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.audit.FileAnchors;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.keys.FileKeys;
import dz.amal.postgres.PostgresDatabase;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "verify",
    description = "Sees whether somebody has been at the audit; ends with 1 if so.")
final class AuditVerifyCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean asJson;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    AmalConfig config = Environment.config();
    World world = World.real();
    try (DatabaseAccess access = DatabaseAccess.openExisting(config, world.tokens());
        PostgresDatabase database = PostgresDatabase.open(access.owner())) {
      FileKeys keys = Database.keys(config, database, world);
      AuditReport report =
          verify(
              AuditUseCases.over(
                  database.stores(keys),
                  keys,
                  new FileAnchors(config.anchorsFile()),
                  world.ids(),
                  world.clock()));
      print(report, spec.commandLine().getOut());
      return report.isWhole() ? 0 : 1;
    }
  }

  private static AuditReport verify(AuditUseCases audit) {
    try (Bars bars = new Bars()) {
      bars.begin("audit", -1);
      return audit
          .verify()
          .handle(
              (done, total) -> {
                bars.expect(total);
                bars.reach(done);
              });
    }
  }

  private void print(AuditReport report, PrintWriter out) {
    if (asJson) {
      out.println(json(report));
    } else {
      say(report, out);
    }
    out.flush();
  }

  private static void say(AuditReport report, PrintWriter out) {
    out.println(report.isWhole() ? "The audit is whole." : "SOMEBODY HAS BEEN AT THE AUDIT.");
    out.printf(
        "%d linked, %d waiting, %d from before the chain%n",
        report.linked(), report.waiting(), report.beforeTheChain());
    if (!report.hasAnchors()) {
      out.println("There are no anchors here: that the end was cut off cannot be seen.");
    }
    report
        .inOrder()
        .forEach(
            (kind, found) -> {
              out.printf("%s: %d%n", kind.code(), found.count());
              found.first().forEach(finding -> out.println("  " + place(finding)));
            });
  }

  private static String place(AuditReport.Finding finding) {
    return finding.position().map(position -> "position " + position + " ").orElse("")
        + finding.entry().map(entry -> "entry " + entry).orElse("");
  }

  private static ObjectNode json(AuditReport report) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("whole", report.isWhole())
        .put("linked", report.linked())
        .put("waiting", report.waiting())
        .put("before_the_chain", report.beforeTheChain())
        .put("has_anchors", report.hasAnchors());
    var findings = json.putArray("findings");
    report
        .inOrder()
        .forEach(
            (kind, found) -> {
              var one = findings.addObject().put("kind", kind.code()).put("count", found.count());
              var first = one.putArray("first");
              found
                  .first()
                  .forEach(
                      finding ->
                          first
                              .addObject()
                              .put("position", finding.position().orElse(null))
                              .put("entry_id", finding.entry().map(Object::toString).orElse(null)));
            });
    return json;
  }
}
