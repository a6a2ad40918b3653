package tidemark.local;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

import tidemark.local.completion.CompletionCommand;
import tidemark.local.credential.CredentialsFile;
import tidemark.local.table.Display;
import tidemark.local.template.TemplateException;
import tidemark.local.view.ViewCommands;
import tidemark.local.watch.DiskCheck;
import tidemark.platforms.http.UserAgent;
import tidemark.platforms.policy.PlatformsFileException;

/** The command line. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 the ledger hung. */
@Command(name = "tidemark", synopsisSubcommandLabel = "COMMAND", description = "Collects the public audience figures of many accounts and answers questions about them.")
public final class Tidemark {
    private Tidemark() {}

    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(System.out, System.err,
                Boolean.getBoolean("tidemark.interactive"),
                InstantSource.system());
        ShutDown.leave(run(arguments, terminal));
    }

    static int run(String[] arguments, Terminal terminal) {
        Logs.toStandardError();
        Path root = Path.of(System.getProperty("tidemark.root", "")).toAbsolutePath();
        try {
            Settings settings = Settings.of(System.getenv(), root);
            return commands(settings, terminal, SecretInput.of(System.in), System.getenv()).execute(arguments);
        } catch (StartFailure failure) {
            terminal.fail(failure.sentence());
            return CommandLine.ExitCode.USAGE;
        }
    }

    /** All commands; a new one is one more line. */
    static CommandLine commands(Settings settings, Terminal terminal, SecretInput input) {
        return commands(settings, terminal, input, Map.of());
    }

    /** All commands, which read from the environment what is not in the settings. */
    static CommandLine commands(Settings settings, Terminal terminal, SecretInput input,
            Map<String, String> environment) {
        Display display = Display.of(environment, terminal.interactive(), System.getProperty("tidemark.columns", ""));
        CommandLine line = new CommandLine(new Tidemark());
        line.addSubcommand(new UpCommand(settings, terminal));
        line.addSubcommand(new ProbeCommand(settings, terminal));
        line.addSubcommand(new ImportCommand(settings, terminal, System.in));
        line.addSubcommand(new CollectCommand(settings, terminal));
        line.addSubcommand(new PlatformsCommand(settings, terminal, display));
        ViewCommands.addTo(line, terminal, display, environment, () -> Instance.reading(settings, terminal),
                new HomeExport(settings, terminal, InstantSource.system()));
        line.addSubcommand(new RestoreCommand(settings, terminal, InstantSource.system()));
        line.addSubcommand(new RebuildCommand(settings, terminal));
        line.addSubcommand(new CompletionCommand(terminal));
        line.addSubcommand(CredentialsCommand.with(settings, terminal, input));
        line.addSubcommand(new EnginesCommand(settings, terminal));
        helped(line);
        line.getCommandSpec().addOption(OptionSpec.builder("-V", "--version").versionHelp(true)
                .description("Show which version this is.").build()).versionProvider(
                        () -> new String[]{
                                "Tidemark " + UserAgent.version()});
        CommandLine.IParameterExceptionHandler usual = line.getParameterExceptionHandler();
        line.setParameterExceptionHandler((wrong, arguments) -> CredentialsCommand.owns(wrong.getCommandLine())
                ? CredentialsCommand.explain(wrong)
                : ViewCommands.owns(wrong.getCommandLine())
                        ? ViewCommands.explain(wrong)
                        : usual.handleParseException(wrong, arguments));
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, terminal, settings));
        return line;
    }

    private static void helped(CommandLine command) {
        command.setUsageHelpAutoWidth(true);
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
        command.getSubcommands().values().forEach(Tidemark::helped);
    }

    private static int explain(Exception failure, Terminal terminal, Settings settings) {
        Logs.note(failure);
        terminal.fail(switch (failure) {
            case StartFailure known -> known.sentence();
            case TemplateException known -> String.valueOf(known.getMessage());
            case PlatformsFileException known -> String.valueOf(known.getMessage());
            case CredentialsFile.CredentialsException known -> String.valueOf(known.getMessage());
            default -> new DiskCheck(settings.home()).full()
                    ? "The disk of " + settings.home()
                            + " is full; free some space and start again, nothing that was collected is lost"
                    : "Something unexpected went wrong; " + Home.logs(settings.home()).resolve("local.log")
                            + " has the details";
        });
        return CommandLine.ExitCode.SOFTWARE;
    }
}
