package tidemark.local.view;

import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tidemark history}: the numbers of one account over time. */
@Command(name = "history", description = "Show the numbers of one account over time.")
final class HistoryCommand implements Callable<Integer> {

    private static final List<Field> FIELDS = List.of(Field.word("date", 0), Field.number("followers", 1),
            Field.word("precision", 2), Field.number("low", 5), Field.number("high", 6), Field.number("posts", 3),
            Field.number("engagement", 4), Field.word("simulated", 7));

    private final Viewer viewer;

    @Mixin
    private final ViewOptions options = new ViewOptions();

    @Mixin
    private final Span span = new Span();

    @Parameters(paramLabel = "ACCOUNT", description = "As platform/handle, by any name that the account has or had.")
    private String account = "";

    HistoryCommand(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public Integer call() throws InterruptedException {
        AccountName name = AccountName.of(account, options);
        return viewer.show(options,
                span.on(new ApiPath("/history").segment(name.platform()).segment(name.handle())),
                HistoryCommand::report);
    }

    private static Report report(JsonNode history) {
        JsonNode simulated = history.path("account").path("simulated");
        return Report.of(
                Captions.of(Captions.account(history.path("account")) + " " + Captions.span(history), history,
                        simulated.asBoolean()),
                FIELDS, Rows.marked(history.path("points"), simulated), Captions.gaps(history.path("gaps")));
    }
}
