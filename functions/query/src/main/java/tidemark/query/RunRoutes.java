package tidemark.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.aws.http.Problem;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.run.RunProgress;

/** The routes about collections; never cached, because clients poll them for progress. */
final class RunRoutes {

    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final int MOST_COUNTED = 20;

    private final QuerySources sources;

    RunRoutes(QuerySources sources) {
        this.sources = sources;
    }

    ApiReply collections(ApiRequest request) {
        Params params = new Params(request, List.of("per_page", "fields"));
        int most = params.number("per_page", USUAL, 1, MOST);
        FieldSelection fields = params.fields(RunJson.LIST);
        if (!params.wrong().isEmpty()) {
            return new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        return ApiReply.Content.fresh(200, RunJson.list(runs(most), fields));
    }

    /** Reads the list, the runs in it, and the counters of the newest open runs with a query each. */
    private List<ObjectNode> runs(int most) {
        List<RunId> ids = sources.runs().latest(most);
        Map<RunId, Run> found = sources.runs().find(ids);
        Instant now = sources.clock().instant();
        List<ObjectNode> runs = new ArrayList<>();
        int left = MOST_COUNTED;
        for (RunId id : ids) {
            Run run = found.get(id);
            if (run == null) {
                continue;
            }
            Optional<RunProgress> progress = RunProgress.of(run, now);
            if (progress.isEmpty() && left-- > 0) {
                progress = progress(id);
            }
            runs.add(progress.map(RunJson::of).orElseGet(() -> RunJson.uncounted(run)));
        }
        return runs;
    }

    ApiReply collection(ApiRequest request, String id) {
        Params params = new Params(request, List.of("fields"));
        FieldSelection fields = params.fields(RunJson.FIELDS);
        if (!params.wrong().isEmpty()) {
            return new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        return id(id).flatMap(this::progress)
                .<ApiReply>map(run -> ApiReply.Content.fresh(200, fields.of(RunJson.of(run))))
                .orElseGet(() -> new ApiReply.Failed(
                        Problem.notFound(request.path(), "There is no such collection.")));
    }

    private Optional<RunProgress> progress(RunId id) {
        return RunProgress.of(id, sources.runs(), sources.clock().instant());
    }

    private static Optional<RunId> id(String text) {
        try {
            return Optional.of(new RunId(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
