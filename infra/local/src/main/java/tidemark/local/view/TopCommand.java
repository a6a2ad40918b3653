package tidemark.local.view;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tidemark top}: accounts by what they gained, or by their audience. */
@Command(name = "top", description = "Rank accounts by what they gained, or by their audience.")
final class TopCommand implements Callable<Integer> {

    private static final List<Field> FIELDS = List.of(Field.number("rank", 0), Field.word("account.platform", 1),
            Field.text("account.handle", 0), Field.text("account.display_name", 7),
            Field.text("account.organization", 5), Field.number("followers", 4), Field.change("gain", 2),
            Field.rate("rate", 3), Field.word("precision", 6),
            Field.change("bound.gain_low", 8), Field.change("bound.gain_high", 9), Field.rate("bound.rate_low", 10),
            Field.rate("bound.rate_high", 11), Field.word("account.id", 12), Field.word("simulated", 13));
    private static final Map<String, String> LEFT_OUT = Map.of("no_history", "without history", "rounded",
            "by rounding", "not_derivable", "by the platform's terms", "too_small", "too small");

    private final Viewer viewer;

    @Mixin
    private final ViewOptions options = new ViewOptions();

    @Mixin
    private final Filters filters = new Filters();

    @Option(names = "--by", paramLabel = "METRIC", completionCandidates = Words.Ranking.class, description = "What ranks: ${COMPLETION-CANDIDATES}.")
    private @Nullable String metric;

    @Option(names = "--days", paramLabel = "N", description = "Over how many days: 1, 7, 30 or 90; 7 unless given.")
    private @Nullable Integer days;

    @Option(names = "--limit", paramLabel = "N", description = "How many accounts, at most 100; 10 unless given.")
    private @Nullable Integer limit;

    @Option(names = "--min-followers", paramLabel = "N", description = "Only accounts with so many followers or more.")
    private @Nullable Long least;

    TopCommand(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public Integer call() throws InterruptedException {
        ApiPath path = new ApiPath("/leaderboard").with("metric", metric).with("days", days).with("limit", limit)
                .with("min_followers", least);
        return viewer.show(options, filters.on(path), TopCommand::report);
    }

    private static Report report(JsonNode board) {
        String what = "Accounts by " + board.path("metric").asText()
                + (board.path("metric").asText().equals("followers")
                        ? ""
                        : " over "
                                + Captions.count(board.path("days").asLong(), "day"));
        return Report.of(Captions.of(what, board, board.path("simulated").asBoolean()), FIELDS,
                Rows.marked(board.path("data"), board.path("simulated")), leftOut(board.path("left_out")));
    }

    private static List<String> leftOut(JsonNode reasons) {
        List<String> phrases = reasons.properties().stream().filter(reason -> reason.getValue().asLong() > 0)
                .map(reason -> "%,d %s".formatted(reason.getValue().asLong(),
                        LEFT_OUT.getOrDefault(reason.getKey(), reason.getKey().replace('_', ' '))))
                .toList();
        return phrases.isEmpty() ? List.of() : List.of("Accounts without a rank: " + String.join(", ", phrases) + ".");
    }
}
