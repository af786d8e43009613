package dz.amal.bootstrap.cli;

import picocli.CommandLine.Command;

@Command(
    name = "decisions",
    description = "Looks back at what was decided.",
    subcommands = DecisionsReplayCommand.class,
    synopsisSubcommandLabel = "COMMAND")
final class DecisionsCommand {}
