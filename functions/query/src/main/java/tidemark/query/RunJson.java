package tidemark.query;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.aws.http.Json;
import tidemark.run.Run;
import tidemark.run.RunProgress;
import tidemark.run.Tally;

/** A collection as the API shows it. */
final class RunJson {

    static final FieldSelection.Known FIELDS = known(false);
    static final FieldSelection.Known LIST = known(true);

    private RunJson() {}

    private static FieldSelection.Known known(boolean list) {
        String[] paths = {"id", "kind", "state", "expected", "done", "by_outcome.*", "by_platform.*", "retried",
                "requests", "opened_at", "closed_at", "accounts_per_second"};
        return list ? FieldSelection.Known.ofList(paths) : FieldSelection.Known.of(paths);
    }

    static ObjectNode of(RunProgress run) {
        ObjectNode node = Json.object();
        node.put("id", run.id().text()).put("kind", run.kind().name().toLowerCase(Locale.ROOT)).put("state",
                run.state().name());
        if (run.expected() != null) {
            node.put("expected", run.expected());
        }
        node.put("done", run.done());
        outcomes(node, run.totals());
        ObjectNode platforms = node.putObject("by_platform");
        run.platforms().forEach((platform, part) -> {
            ObjectNode one = platforms.putObject(platform.id()).put("expected", part.expected()).put("done",
                    part.totals().done());
            outcomes(one, part.totals());
            one.put("retried", part.totals().retried()).put("requests", part.totals().requests());
        });
        node.put("retried", run.totals().retried()).put("requests", run.totals().requests()).put("opened_at",
                run.openedAt().toString());
        if (run.closedAt() != null) {
            node.put("closed_at", run.closedAt().toString());
        }
        run.accountsPerSecond().ifPresent(rate -> node.put("accounts_per_second", Math.round(rate * 1000) / 1000.0));
        return node;
    }

    private static void outcomes(ObjectNode node, Tally tally) {
        ObjectNode outcomes = node.putObject("by_outcome");
        tally.outcomes().forEach((outcome, accounts) -> outcomes.put(outcome.name(), accounts));
    }

    /** An open run whose numbers were not counted. */
    static ObjectNode uncounted(Run run) {
        ObjectNode node = Json.object();
        node.put("id", run.id().text()).put("kind", run.kind().name().toLowerCase(Locale.ROOT)).put("state",
                run.state().name());
        Run.Plan plan = run.plan();
        if (plan != null) {
            node.put("expected", plan.expected());
        }
        return node.put("opened_at", run.openedAt().toString());
    }

    static ObjectNode list(List<ObjectNode> runs, FieldSelection fields) {
        ObjectNode node = Json.object();
        ArrayNode data = node.putArray("data");
        runs.forEach(run -> data.add(fields.of(run)));
        return node;
    }
}
