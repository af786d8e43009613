package dz.amal.bootstrap.cli;

import picocli.CommandLine.Command;

@Command(
    name = "calendar",
    description = "Shows the holidays, and notes down when they are.",
    subcommands = {
      CalendarListCommand.class,
      CalendarConfirmCommand.class,
      CalendarImportCommand.class,
      CalendarRecomputeCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class CalendarCommand {}
