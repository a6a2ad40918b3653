package tidemark.local.view;

import java.time.InstantSource;
import java.util.Map;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import tidemark.local.Terminal;
import tidemark.local.table.Display;

/** The commands that read the API. */
public final class ViewCommands {

    private ViewCommands() {}

    /**
     * Adds them to the command line; a new one is one more line.
     *
     * @param environment where the token for a server may be
     * @param backup writes all that the home has
     */
    public static void addTo(CommandLine line, Terminal terminal, Display display, Map<String, String> environment,
            HomeApi home, HomeBackup backup) {
        Viewer viewer = new Viewer(terminal, display, environment, home);
        line.addSubcommand(new SummaryCommand(viewer));
        line.addSubcommand(new TopCommand(viewer));
        line.addSubcommand(new HistoryCommand(viewer));
        line.addSubcommand(new CompareCommand(viewer));
        line.addSubcommand(new AccountsCommand(viewer));
        line.addSubcommand(new InsightsCommand(viewer));
        line.addSubcommand(
                new ExportCommand(viewer, new Exporting(terminal, Thread::sleep, InstantSource.system()), backup));
        line.addSubcommand(new MeCommand(viewer));
    }

    /** Whether a command is one of them. */
    public static boolean owns(CommandLine command) {
        return command.getCommandSpec().mixins().values().stream()
                .anyMatch(mixin -> mixin.userObject() instanceof ServerOptions);
    }

    /** Explains wrong usage of one of them; never repeats a surplus word, which may be a token. */
    public static int explain(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().stream().filter(word -> word.startsWith("-")).findFirst()
                        .map(word -> "There is no option " + word.split("=", 2)[0] + ".")
                        .orElse("There is a word too many.")
                : wrong.getMessage());
        command.usage(command.getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
