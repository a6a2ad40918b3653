package tidemark.local.view;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tidemark export}: accounts, histories or outcomes as a file of any size. */
@Command(name = "export", description = "Export accounts, histories or outcomes as a file.")
final class ExportCommand implements Callable<Integer> {

    private static final Path OUTPUT = Path.of("-");

    private final Viewer viewer;
    private final Exporting exporting;

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

    ExportCommand(Viewer viewer, Exporting exporting) {
        this.viewer = viewer;
        this.exporting = exporting;
    }

    @Override
    public Integer call() throws InterruptedException {
        ApiPath path = filters.on(new ApiPath("/export").with("what", what).with("format", format).with("from", from)
                .with("to", to));
        if (file.equals(OUTPUT)) {
            return viewer.use(options, client -> exporting.toOutput(client, path));
        }
        return viewer.use(options, client -> exporting.toFile(client, path, file));
    }
}
