package tidemark.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tidemark credentials}: what real platforms are asked with. No command prints a value. */
@Command(name = "credentials", synopsisSubcommandLabel = "COMMAND", description = "List, set, test and remove the credentials of real platforms; values are never shown.")
final class CredentialsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    static CommandLine with(Settings settings, Terminal terminal, SecretInput input) {
        CommandLine line = new CommandLine(new CredentialsCommand());
        line.addSubcommand(new CredentialsListCommand(settings, terminal));
        line.addSubcommand(new CredentialsSetCommand(settings, terminal, input));
        line.addSubcommand(new CredentialsTestCommand(settings, terminal));
        line.addSubcommand(new CredentialsRemoveCommand(settings, terminal));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, set NAME, test [NAME] or remove NAME.");
    }
}
