package dz.amal.bootstrap.cli;

import picocli.CommandLine.Command;

@Command(
    name = "vectors",
    description = "Looks after the search by meaning.",
    subcommands = VectorsReindexCommand.class,
    synopsisSubcommandLabel = "COMMAND")
final class VectorsCommand {}
