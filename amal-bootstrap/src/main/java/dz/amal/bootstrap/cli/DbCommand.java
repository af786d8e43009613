package dz.amal.bootstrap.cli;

import picocli.CommandLine.Command;

@Command(
    name = "db",
    description = "Tells about the database.",
    subcommands = {DbUrlCommand.class, DbStatusCommand.class},
    synopsisSubcommandLabel = "COMMAND")
final class DbCommand {}
