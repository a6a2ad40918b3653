package tidemark.query;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.aws.http.Json;
import tidemark.board.Board;
import tidemark.board.GrowthPeriod;
import tidemark.board.MetricSums;
import tidemark.board.Summary;

/** The totals of the board as the API shows them. */
final class SummaryJson {

    /** How many of the largest organizations are shown; the others are only counted. */
    static final int ORGANIZATIONS = 500;

    static final FieldSelection.Known FIELDS = FieldSelection.Known.of("as_of", "board_version", "simulated",
            "totals.accounts",
            "totals.measured", "totals.coverage", "totals.followers", "totals.posts", "totals.engagement",
            "totals.change.*", "totals.change_accounts.*", "platforms.platform", "platforms.accounts",
            "platforms.measured", "platforms.coverage", "platforms.followers", "platforms.posts",
            "platforms.engagement", "platforms.change.*", "platforms.change_accounts.*", "organizations.organization",
            "organizations.accounts", "organizations.measured", "organizations.coverage", "organizations.followers",
            "organizations.posts", "organizations.engagement", "organizations.change.*",
            "organizations.change_accounts.*", "organizations_total");

    private SummaryJson() {}

    static ObjectNode of(Board board) {
        Summary summary = board.summary();
        ObjectNode node = Json.object();
        node.put("as_of", board.asOf().toString()).put("board_version", board.version()).put("simulated",
                board.simulated());
        node.set("totals", sums(Json.object(), summary.all()));
        groups(node.putArray("platforms"), "platform", summary.platforms());
        List<Summary.Group> largest = summary.organizations();
        groups(node.putArray("organizations"), "organization",
                largest.subList(0, Math.min(ORGANIZATIONS, largest.size())));
        return node.put("organizations_total", largest.size());
    }

    private static void groups(ArrayNode list, String name, List<Summary.Group> groups) {
        groups.forEach(group -> list.add(sums(Json.object().put(name, group.name()), group.sums())));
    }

    private static ObjectNode sums(ObjectNode node, MetricSums sums) {
        node.put("accounts", sums.accounts()).put("measured", sums.measured());
        node.put("coverage", Math.round(sums.coverage() * 10_000) / 10_000.0);
        AccountRows.number(node, "followers", sums.followers());
        AccountRows.number(node, "posts", sums.posts());
        AccountRows.number(node, "engagement", sums.engagement());
        ObjectNode change = node.putObject("change");
        ObjectNode accounts = node.putObject("change_accounts");
        for (GrowthPeriod span : GrowthPeriod.values()) {
            MetricSums.Part part = sums.change().get(span);
            if (part != null) {
                change.put(span.key(), part.sum());
                accounts.put(span.key(), part.accounts());
            }
        }
        return node;
    }
}
