package dz.amal.bootstrap.cli;

import picocli.CommandLine.Command;

@Command(
    name = "team",
    description = "Looks after the people of the team.",
    subcommands = TeamAddCommand.class,
    synopsisSubcommandLabel = "COMMAND")
final class TeamCommand {}
