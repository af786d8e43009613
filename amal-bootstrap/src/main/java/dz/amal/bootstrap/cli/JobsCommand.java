package dz.amal.bootstrap.cli;

import picocli.CommandLine.Command;

@Command(
    name = "jobs",
    description = "Shows what the server does by itself, and does it by hand.",
    subcommands = {JobsListCommand.class, JobsRunCommand.class},
    synopsisSubcommandLabel = "COMMAND")
final class JobsCommand {}
