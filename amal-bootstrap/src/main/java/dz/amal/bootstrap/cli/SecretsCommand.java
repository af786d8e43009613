package dz.amal.bootstrap.cli;

import picocli.CommandLine.Command;

@Command(
    name = "secrets",
    description = "Looks after the keys of the installation.",
    subcommands = {SecretsListCommand.class, SecretsRotateCommand.class},
    synopsisSubcommandLabel = "COMMAND")
final class SecretsCommand {}
