package dz.amal.bootstrap.cli;

import picocli.CommandLine.Command;

@Command(
    name = "knowledge",
    description = "Looks after the knowledge.",
    subcommands = KnowledgeReembedCommand.class,
    synopsisSubcommandLabel = "COMMAND")
final class KnowledgeCommand {}
