package tidemark.local.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tidemark summary}: the newest known numbers added up, of everything, by platform and by organization. */
@Command(name = "summary", description = "Show the newest known numbers added up: all, by platform, by organization.")
final class SummaryCommand implements Callable<Integer> {

    private static final int ORGANIZATIONS = 10;
    private static final List<Field> FIELDS = List.of(Field.word("scope", 1), Field.text("name", 0),
            Field.number("accounts", 4), Field.number("measured", 6), Field.share("coverage", 7),
            Field.number("followers", 2), Field.change("change.1d", 8), Field.change("change.7d", 3),
            Field.change("change.30d", 5), Field.change("change.90d", 9), Field.number("posts", 10),
            Field.number("engagement", 11), Field.word("simulated", 12));

    private final Viewer viewer;

    @Mixin
    private final ViewOptions options = new ViewOptions();

    @Option(names = "--organizations", paramLabel = "N", description = "How many organizations, the largest first; "
            + ORGANIZATIONS + " unless given, in CSV all.")
    private @Nullable Integer organizations;

    SummaryCommand(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (organizations != null && organizations < 0) {
            throw options.wrong("--organizations takes a number from 0 on.");
        }
        return viewer.show(options, new ApiPath("/summary"), this::report);
    }

    private Report report(JsonNode summary) {
        List<JsonNode> all = Viewer.elements(summary.path("organizations"));
        int shown = Math.min(all.size(), organizations != null
                ? organizations
                : options.form() == Form.CSV ? Integer.MAX_VALUE : ORGANIZATIONS);
        boolean simulated = summary.path("simulated").asBoolean();
        List<JsonNode> rows = new ArrayList<>();
        rows.add(row("all", "", summary.path("totals"), simulated));
        summary.path("platforms")
                .forEach(sums -> rows.add(row("platform", sums.path("platform").asText(), sums, simulated)));
        all.subList(0, shown)
                .forEach(sums -> rows.add(row("organization", sums.path("organization").asText(), sums, simulated)));
        long left = summary.path("organizations_total").asLong(all.size()) - shown;
        return Report.of(Captions.of("All accounts", summary, simulated), FIELDS, rows, left > 0
                ? List.of("… and " + Captions.count(left, "more organization") + "; --organizations N shows more.")
                : List.of());
    }

    private static ObjectNode row(String scope, String name, JsonNode sums, boolean simulated) {
        ObjectNode row = Rows.object();
        row.put("scope", scope).put("name", name);
        for (Map.Entry<String, JsonNode> sum : sums.properties()) {
            row.set(sum.getKey(), sum.getValue());
        }
        return row.put("simulated", simulated);
    }
}
