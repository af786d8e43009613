package dz.amal.bootstrap.cli;

import picocli.CommandLine.Command;

@Command(
    name = "audit",
    description = "Looks after the record of who did what.",
    subcommands = AuditVerifyCommand.class,
    synopsisSubcommandLabel = "COMMAND")
final class AuditCommand {}
