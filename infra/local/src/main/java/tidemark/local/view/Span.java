package tidemark.local.view;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose days. */
final class Span {

    @Option(names = "--from", paramLabel = "DATE", description = "The first day, as 2026-01-31; 90 days before the last unless given.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day; today unless given.")
    private @Nullable String to;

    @Option(names = "--interval", paramLabel = "INTERVAL", completionCandidates = Words.Interval.class, description = "One line for each: ${COMPLETION-CANDIDATES}.")
    private @Nullable String interval;

    /** The path with these days. */
    ApiPath on(ApiPath path) {
        return path.with("from", from).with("to", to).with("interval", interval);
    }
}
