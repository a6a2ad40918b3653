package tidemark.local;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

import tidemark.local.credential.CredentialsFile;
import tidemark.local.table.PolicyTable;
import tidemark.platforms.Platforms;
import tidemark.platforms.policy.PlatformsFile;

/** {@code tidemark platforms}: prints the methods of every platform, and which of them are configured here. */
@Command(name = "platforms", description = "Show how every platform is requested, and what is configured here.")
final class PlatformsCommand implements Callable<Integer> {

    private final Settings settings;
    private final Terminal terminal;

    @Option(names = "--markdown", description = "As the table of docs/platforms.md, without what is configured here.")
    private boolean markdown;

    PlatformsCommand(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Platforms platforms = Platforms.of(PlatformsFile.in(settings.home()));
        PolicyTable table = new PolicyTable(platforms);
        terminal.say(markdown
                ? table.markdown()
                : table.text(new CredentialsFile(settings.home().resolve(CredentialsFile.NAME))));
        return ExitCode.OK;
    }
}
