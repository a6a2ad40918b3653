package tidemark.local.view;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tidemark export}: accounts, histories or outcomes as a file of any size, or all that a home has. */
@Command(name = "export", description = "Export accounts, histories or outcomes as a file, or all that a home has.")
final class ExportCommand implements Callable<Integer> {

    private static final Set<String> WHOLE = Set.of("--all", "--live");
    private static final Path OUTPUT = Path.of("-");

    private final Viewer viewer;
    private final Exporting exporting;
    private final HomeBackup home;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Mixin
    private final Filters filters = new Filters();

    @Option(names = "--what", paramLabel = "WHAT", completionCandidates = Words.Contents.class, description = "One of ${COMPLETION-CANDIDATES}; accounts unless given.")
    private @Nullable String what;

    @Option(names = "--format", paramLabel = "FORMAT", completionCandidates = Words.FileForm.class, description = "One of ${COMPLETION-CANDIDATES}; csv unless given.")
    private @Nullable String format;

    @Option(names = "--from", paramLabel = "DATE", description = "The first day of a history, or on which accounts were last asked; the first there is unless given.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day; today unless given.")
    private @Nullable String to;

    @Option(names = {"-o",
            "--output"}, paramLabel = "FILE", description = "Where to write, once it is whole; the standard output unless given.")
    private Path file = OUTPUT;

    @Option(names = "--all", paramLabel = "DIR", description = "Write the whole ledger and the settings of the home to an empty folder, for bin/tidemark restore; no other option but --live goes with it.")
    private @Nullable Path all;

    @Option(names = "--live", description = "With --all: the ledger of the real platforms.")
    private boolean live;

    @Spec
    private @Nullable CommandSpec command;

    ExportCommand(Viewer viewer, Exporting exporting, HomeBackup home) {
        this.home = home;
        this.viewer = viewer;
        this.exporting = exporting;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = all;
        if (folder != null) {
            if (!Objects.requireNonNull(command).commandLine().getParseResult().matchedOptions().stream()
                    .allMatch(option -> WHOLE.contains(option.longestName()))) {
                throw options.wrong("--all takes the whole home: only --live goes with it.");
            }
            return home.write(folder, live);
        }
        if (live) {
            throw options.wrong("--live goes with --all only; the API says itself whether its numbers are simulated.");
        }
        ApiPath path = filters.on(new ApiPath("/export").with("what", what).with("format", format).with("from", from)
                .with("to", to));
        if (file.equals(OUTPUT)) {
            return viewer.use(options, client -> exporting.toOutput(client, path));
        }
        return viewer.use(options, client -> exporting.toFile(client, path, file));
    }
}
