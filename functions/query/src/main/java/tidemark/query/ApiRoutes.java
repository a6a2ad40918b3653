package tidemark.query;

import java.util.List;
import java.util.Map;

import tidemark.aws.http.Problem;

/** Every path of the API that this function knows and who may read it. */
final class ApiRoutes {

    static final String BASE = "/api/v1";
    private static final String DESCRIPTION = BASE + "/openapi.json";
    private static final String GET = ApiRoute.GET;

    private final List<ApiRoute> routes;

    ApiRoutes(QuerySources sources) {
        BoardRoutes board = new BoardRoutes(sources);
        TotalsRoutes totals = new TotalsRoutes(sources, board);
        InsightRoutes insights = new InsightRoutes(sources, board);
        AccountRoutes accounts = new AccountRoutes(sources);
        RunRoutes runs = new RunRoutes(sources);
        HealthRoutes health = new HealthRoutes(sources);
        OpenApi openApi = new OpenApi();
        ApiDocs docs = new ApiDocs();
        CompareRoute compare = new CompareRoute(sources);
        LeaderboardRoute leaderboard = new LeaderboardRoute(board, sources.known());
        ExportRoutes exports = new ExportRoutes(sources);
        ImportJobRoute imports = new ImportJobRoute(sources);
        BatchRoute batch = new BatchRoute(request -> answer(request, true));
        routes = List.of(
                new ApiRoute("/summary", false, GET, (request, path) -> board.summary(request, CachePolicies.SUMMARY)),
                new ApiRoute("/grid", false, GET, (request, path) -> board.grid(request, CachePolicies.GRID)),
                new ApiRoute("/accounts", false, GET + ", POST",
                        (request, path) -> board.accounts(request, CachePolicies.ACCOUNTS)),
                new ApiRoute("/accounts/import", false, "OPTIONS, POST", (request, path) -> nothing(request)),
                new ApiRoute("/history/import", false, "OPTIONS, POST", (request, path) -> nothing(request)),
                new ApiRoute("/accounts/{platform}/{handle}/resume", false, "OPTIONS, POST",
                        (request, path) -> nothing(request)),
                new ApiRoute("/accounts/{platform}/{handle}", false, GET + ", DELETE, PATCH",
                        (request, path) -> accounts.account(request, CachePolicies.ACCOUNT, part(path, "platform"),
                                part(path, "handle"))),
                new ApiRoute("/history", false, GET, (request, path) -> totals.history(request, CachePolicies.TOTALS)),
                new ApiRoute("/insights", false, GET,
                        (request, path) -> insights.insights(request, CachePolicies.INSIGHTS)),
                new ApiRoute("/history/{platform}/{handle}", false, GET,
                        (request, path) -> accounts.history(request, CachePolicies.HISTORY, part(path, "platform"),
                                part(path, "handle"))),
                new ApiRoute("/compare", false, GET, (request, path) -> compare.answer(request, CachePolicies.COMPARE)),
                new ApiRoute("/leaderboard", false, GET,
                        (request, path) -> leaderboard.answer(request, CachePolicies.LEADERBOARD)),
                new ApiRoute("/export", false, GET, (request, path) -> exports.export(request)),
                new ApiRoute("/exports/{id}", false, GET,
                        (request, path) -> exports.exported(request, part(path, "id"))),
                new ApiRoute("/imports", false, "OPTIONS, POST", (request, path) -> nothing(request)),
                new ApiRoute("/imports/{id}", false, GET, (request, path) -> imports.answer(request, part(path, "id"))),
                new ApiRoute("/batch", false, "OPTIONS, POST", (request, path) -> batch.answer(request), true),
                new ApiRoute("/me", false, GET, (request, path) -> MeRoute.answer(request)),
                new ApiRoute("/collections", false, GET + ", POST", (request, path) -> runs.collections(request)),
                new ApiRoute("/collections/{id}", false, GET,
                        (request, path) -> runs.collection(request, part(path, "id"))),
                new ApiRoute("/health", true, GET, (request, path) -> health.health(request)),
                new ApiRoute("/health/ready", true, GET, (request, path) -> health.ready(request)),
                new ApiRoute("/health/live", true, GET, (request, path) -> health.live(request)),
                new ApiRoute("/openapi.json", true, GET, (request, path) -> openApi.answer(request)),
                new ApiRoute("/docs", true, GET, (request, path) -> docs.page(request)),
                new ApiRoute("/docs/{file}", true, GET, (request, path) -> docs.file(request, part(path, "file"))));
    }

    /** @param everybody whether reading needs no token */
    ApiReply answer(ApiRequest request, boolean everybody) {
        String path = path(request);
        List<ApiRoute> matching = routes.stream().filter(route -> route.match(path).isPresent()).toList();
        return matching.stream().filter(route -> route.takes(request)).findFirst()
                .or(() -> matching.stream().findFirst())
                .map(route -> answer(request, everybody, route, route.match(path).orElseThrow()))
                .orElseGet(() -> nothing(request));
    }

    /** The path below that of the API, still encoded; empty if it is another. */
    static String path(ApiRequest request) {
        int base = request.path().indexOf(BASE + "/");
        return base < 0 ? "" : request.path().substring(base + BASE.length());
    }

    private static ApiReply answer(ApiRequest request, boolean everybody, ApiRoute route, Map<String, String> parts) {
        String allow = route.allowed(request);
        if (request.method().equals("OPTIONS")) {
            return new ApiReply.Allowed(allow);
        }
        if (!route.takes(request)) {
            String elsewhere = allow.equals(route.allow())
                    ? ""
                    : " A POST goes to this path without the slash at its end.";
            return new ApiReply.Failed(new Problem(405, "about:blank", "Method not allowed",
                    "This path takes " + allow + "." + elsewhere, request.path(), List.of(), Map.of("Allow", allow)));
        }
        if (!everybody && !route.open() && request.role().isEmpty()) {
            return new ApiReply.Failed(Problem.unauthorized(request.path()));
        }
        return route.answering().answer(request, parts);
    }

    private static ApiReply nothing(ApiRequest request) {
        return new ApiReply.Failed(
                Problem.notFound(request.path(), "There is nothing here; " + DESCRIPTION + " describes the API."));
    }

    private static String part(Map<String, String> path, String name) {
        return path.getOrDefault(name, "");
    }
}
