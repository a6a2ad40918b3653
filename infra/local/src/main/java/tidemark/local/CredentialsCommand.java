package tidemark.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tidemark credentials}: manages the credentials for real platforms. No command prints a value. */
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

    /** Whether a command is one of the credentials commands. */
    static boolean owns(CommandLine command) {
        return command.getCommand() instanceof CredentialsCommand
                || (command.getParent() != null && command.getParent().getCommand() instanceof CredentialsCommand);
    }

    /** Explains a usage error of one of these commands; never repeats a surplus argument, which may be a secret. */
    static int explain(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong instanceof CommandLine.UnmatchedArgumentException
                ? "There is a word too many. A credential itself is never given on the command line, where others can see it:"
                        + " type it when it is asked for, or pipe it in."
                : wrong.getMessage());
        command.usage(command.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, set NAME, test [NAME] or remove NAME.");
    }
}
