package dz.amal.bootstrap.cli;

import picocli.CommandLine.Command;

@Command(
    name = "contacts",
    description = "Shows the emergency contacts, and notes down who has called them.",
    subcommands = {ContactsListCommand.class, ContactsConfirmCommand.class},
    synopsisSubcommandLabel = "COMMAND")
final class ContactsCommand {}
