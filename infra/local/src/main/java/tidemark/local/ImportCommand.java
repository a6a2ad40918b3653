package tidemark.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tidemark.aws.ThreadSleeper;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.platforms.intake.CsvException;
import tidemark.platforms.intake.HistoryCsv;
import tidemark.platforms.policy.PlatformsFile;

/**
 * {@code tidemark import}: imports an account list, or a history of accounts, into the ledger, part by part, and reports the result of each line. Uses the running instance, or
 * opens the home itself. Fails if a line was rejected or not done.
 */
@Command(name = "import", description = "Import a CSV of accounts, or of their history, and say of each line what became of it.")
final class ImportCommand implements Callable<Integer> {

    private static final Path INPUT = Path.of("-");

    private final Settings settings;
    private final Terminal terminal;
    private final InputStream input;

    @Parameters(paramLabel = "FILE", description = "platform,handle,organization and optionally team,type,core,tags,url; a link may stand for platform and handle. - reads the standard input.")
    private Path file = Path.of("");

    @Option(names = "--history", description = "FILE is a history of accounts that are known: platform,handle,date,followers and optionally following,posts,likes,views.")
    private boolean history;

    @Option(names = "--live", description = "Into the ledger of the real platforms, where no instance is running.")
    private boolean live;

    @Option(names = "--encoding", paramLabel = "NAME", description = "What the file is in, such as windows-1252, if it is neither UTF-8 nor has a byte order mark.")
    private @Nullable String encoding;

    /** @param input is read if the file is {@code -} */
    ImportCommand(Settings settings, Terminal terminal, InputStream input) {
        this.settings = settings;
        this.terminal = terminal;
        this.input = input;
    }

    @Override
    public Integer call() throws InterruptedException {
        boolean piped = file.equals(INPUT);
        Platforms platforms = Platforms.of(PlatformsFile.in(settings.home()));
        if (history) {
            try (HistoryFile opened = piped ? HistoryFile.input(input) : HistoryFile.of(file)) {
                return history(opened, platforms);
            }
        }
        AccountList list = AccountList.of(piped ? "on the standard input" : file.toString(),
                piped ? AccountList.input(input) : AccountList.file(file), encoding, platforms);
        try (Instance instance = Instance.of(live ? settings.asLive() : settings, terminal)) {
            boolean whole = new Importing(new ImportParts(instance::post, new ThreadSleeper()), terminal, platforms)
                    .take(list);
            return whole ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private int history(HistoryFile opened, Platforms platforms) throws InterruptedException {
        try {
            HistoryCsv csv = HistoryCsv.open(opened::stream, encoding, new AddressBook(platforms));
            try (Instance instance = Instance.of(live ? settings.asLive() : settings, terminal)) {
                boolean whole = new HistoryImporting(new HistoryParts(instance::post, new ThreadSleeper()), terminal)
                        .take(csv);
                return whole ? ExitCode.OK : ExitCode.SOFTWARE;
            }
        } catch (CsvException | IOException wrong) {
            throw opened.unreadable(wrong);
        }
    }
}
