package tidemark.local.view;

import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tidemark.local.table.Column;
import tidemark.local.table.Kind;

/** {@code tidemark insights}: what stands out in the histories of accounts. */
@Command(name = "insights", description = "Show what stands out in the histories of accounts, the newest first.")
final class InsightsCommand implements Callable<Integer> {

    private static final int MOST_IN_A_PAGE = 1_000;
    private static final int USUAL = 50;
    private static final int TITLE = 30;
    private static final List<Field> FIELDS = List.of(Field.word("date", 0), Field.word("severity", 4),
            Field.word("kind", 5), Field.word("account.platform", 3), Field.text("account.handle", 2),
            Field.text("account.organization", 6),
            new Field("title", List.of("title"), new Column("TITLE", Kind.TEXT, 1, TITLE), Format.TEXT),
            Field.text("evidence", 7), Field.word("id", 8));

    private final Viewer viewer;

    @Mixin
    private final ViewOptions options = new ViewOptions();

    @Mixin
    private final Filters filters = new Filters();

    @Option(names = "--days", paramLabel = "N", description = "How many days of events, at most 90; 30 unless given.")
    private @Nullable Integer days;

    @Option(names = "--kind", paramLabel = "KINDS", completionCandidates = Words.Kinds.class, description = "Only these, separated by commas: ${COMPLETION-CANDIDATES}.")
    private @Nullable String kind;

    @Option(names = "--severity", paramLabel = "WORDS", completionCandidates = Words.Severity.class, description = "Only these, separated by commas: ${COMPLETION-CANDIDATES}.")
    private @Nullable String severity;

    @Option(names = "--limit", paramLabel = "N", description = "How many insights; 50 unless given.")
    private long limit = USUAL;

    InsightsCommand(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (limit < 1) {
            throw options.wrong("--limit takes a number from 1 on.");
        }
        ApiPath path = new ApiPath("/insights").with("days", days).with("kind", kind).with("severity", severity);
        return viewer.list(options, new PagedList(filters.on(path), "insight", FIELDS, MOST_IN_A_PAGE, limit));
    }
}
