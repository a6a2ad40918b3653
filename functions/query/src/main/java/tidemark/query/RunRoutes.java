package tidemark.query;

import java.util.List;
import java.util.Optional;

import tidemark.aws.http.Problem;
import tidemark.run.RunId;
import tidemark.run.RunProgress;

/** The routes about collections: never cached, since they are watched while they move. */
final class RunRoutes {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final Sources sources;

    RunRoutes(Sources sources) {
        this.sources = sources;
    }

    Reply collections(Request request) {
        Params params = new Params(request, List.of("per_page", "fields"));
        int most = params.number("per_page", USUAL, 1, MOST);
        Fields fields = params.fields(RunJson.LIST);
        if (!params.wrong().isEmpty()) {
            return new Reply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        List<RunProgress> runs = sources.runs().latest(most).stream().flatMap(id -> progress(id).stream()).toList();
        return Reply.Content.fresh(200, RunJson.list(runs, fields));
    }

    Reply collection(Request request, String id) {
        Params params = new Params(request, List.of("fields"));
        Fields fields = params.fields(RunJson.FIELDS);
        if (!params.wrong().isEmpty()) {
            return new Reply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        return id(id).flatMap(this::progress).<Reply>map(run -> Reply.Content.fresh(200, fields.of(RunJson.of(run))))
                .orElseGet(() -> new Reply.Failed(
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
