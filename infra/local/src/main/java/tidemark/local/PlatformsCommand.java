package tidemark.local;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

import tidemark.local.credential.CredentialsFile;
import tidemark.local.table.Display;
import tidemark.local.table.PolicyTable;
import tidemark.local.table.TableLayout;
import tidemark.platforms.Platforms;
import tidemark.platforms.policy.PlatformsFile;

/** {@code tidemark platforms}: prints the methods of every platform, and which of them are configured here. */
@Command(name = "platforms", description = "Show how every platform is requested, and what is configured here.")
final class PlatformsCommand implements Callable<Integer> {

    private final Settings settings;
    private final Terminal terminal;
    private final Display display;

    @Option(names = "--markdown", description = "As the table of docs/platforms.md, without what is configured here.")
    private boolean markdown;

    @Option(names = "--wide", description = "Show every column in full, however wide the terminal is.")
    private boolean wide;

    PlatformsCommand(Settings settings, Terminal terminal, Display display) {
        this.settings = settings;
        this.terminal = terminal;
        this.display = display;
    }

    @Override
    public Integer call() {
        Platforms platforms = Platforms.of(PlatformsFile.in(settings.home()));
        PolicyTable table = new PolicyTable(platforms);
        if (markdown) {
            terminal.say(table.markdown());
            return ExitCode.OK;
        }
        List<List<String>> rows = table.rows(new CredentialsFile(settings.home().resolve(CredentialsFile.NAME)));
        TableLayout layout = wide
                ? TableLayout.whole(PolicyTable.columns(), rows, display)
                : TableLayout.fitting(PolicyTable.columns(), rows, display);
        terminal.say(layout.heading());
        rows.forEach(row -> terminal.say(layout.line(row)));
        layout.remark().ifPresent(terminal::note);
        return ExitCode.OK;
    }
}
