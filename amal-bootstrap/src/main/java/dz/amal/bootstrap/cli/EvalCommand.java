package dz.amal.bootstrap.cli;

import picocli.CommandLine.Command;

@Command(
    name = "eval",
    description = "Measures how good Amal is.",
    subcommands = {
      EvalDecisionsCommand.class,
      EvalRetrievalCommand.class,
      EvalAnswersCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class EvalCommand {}
