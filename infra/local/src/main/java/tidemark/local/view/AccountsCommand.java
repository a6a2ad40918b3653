package tidemark.local.view;

import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tidemark accounts}: the accounts with their profiles. */
@Command(name = "accounts", description = "List accounts with their profiles; --json prints the API's pages one after the other.")
final class AccountsCommand implements Callable<Integer> {

    private static final int MOST_IN_A_PAGE = 500;
    private static final List<Field> FIELDS = List.of(Field.word("platform", 0), Field.text("handle", 0),
            Field.text("organization", 1), Field.word("status", 2), Field.word("outcome", 3),
            Field.time("observed_at", 4), Field.text("display_name", 5), Field.text("type", 6), Field.text("team", 7),
            Field.text("tags", 8), Field.word("core", 9), Field.word("gone", 10), Field.time("added_at", 11),
            Field.time("asked_at", 12), Field.text("url", 13), Field.word("id", 14), Field.word("simulated", 15));

    private final Viewer viewer;

    @Mixin
    private final ViewOptions options = new ViewOptions();

    @Mixin
    private final Filters filters = new Filters();

    @Option(names = "--sort", paramLabel = "KEY", description = "What to order by, such as -followers; a minus sign for the greatest first.")
    private @Nullable String sort;

    @Option(names = "--limit", paramLabel = "N", description = "How many accounts; all unless given.")
    private @Nullable Long limit;

    AccountsCommand(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (limit != null && limit < 1) {
            throw options.wrong("--limit takes a number from 1 on.");
        }
        return viewer.list(options, new PagedList(filters.on(new ApiPath("/accounts")).with("sort", sort), "account",
                FIELDS, MOST_IN_A_PAGE, limit == null ? Long.MAX_VALUE : limit));
    }
}
