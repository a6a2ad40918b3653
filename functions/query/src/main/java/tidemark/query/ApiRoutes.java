package tidemark.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tidemark.aws.http.Problem;

/** Every path of the API that this function knows and who may read it. */
final class ApiRoutes {

    static final String BASE = "/api/v1";
    private static final String DESCRIPTION = BASE + "/openapi.json";
    private static final String GET = "GET, HEAD, OPTIONS";

    private final List<Route> routes;

    /** Answers a request whose path matches. */
    private interface Answering {
        ApiReply answer(ApiRequest request, Map<String, String> path);
    }

    /**
     * @param template of the path; a last part in braces takes the rest of it
     * @param open to callers without a token even if reading needs one
     * @param allow the methods of the path, including those of other functions
     * @param posts whether a POST to it is answered here
     */
    private record Route(String template, boolean open, String allow, Answering answering, boolean posts) {

        Route(String template, boolean open, String allow, Answering answering) {
            this(template, open, allow, answering, false);
        }
    }

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
                new Route("/summary", false, GET, (request, path) -> board.summary(request, CachePolicies.SUMMARY)),
                new Route("/grid", false, GET, (request, path) -> board.grid(request, CachePolicies.GRID)),
                new Route("/accounts", false, GET + ", POST",
                        (request, path) -> board.accounts(request, CachePolicies.ACCOUNTS)),
                new Route("/accounts/import", false, "OPTIONS, POST", (request, path) -> nothing(request)),
                new Route("/history/import", false, "OPTIONS, POST", (request, path) -> nothing(request)),
                new Route("/accounts/{platform}/{handle}", false, GET + ", DELETE, PATCH",
                        (request, path) -> accounts.account(request, CachePolicies.ACCOUNT, part(path, "platform"),
                                part(path, "handle"))),
                new Route("/history", false, GET, (request, path) -> totals.history(request, CachePolicies.TOTALS)),
                new Route("/insights", false, GET,
                        (request, path) -> insights.insights(request, CachePolicies.INSIGHTS)),
                new Route("/history/{platform}/{handle}", false, GET,
                        (request, path) -> accounts.history(request, CachePolicies.HISTORY, part(path, "platform"),
                                part(path, "handle"))),
                new Route("/compare", false, GET, (request, path) -> compare.answer(request, CachePolicies.COMPARE)),
                new Route("/leaderboard", false, GET,
                        (request, path) -> leaderboard.answer(request, CachePolicies.LEADERBOARD)),
                new Route("/export", false, GET, (request, path) -> exports.export(request)),
                new Route("/exports/{id}", false, GET,
                        (request, path) -> exports.exported(request, part(path, "id"))),
                new Route("/imports", false, "OPTIONS, POST", (request, path) -> nothing(request)),
                new Route("/imports/{id}", false, GET, (request, path) -> imports.answer(request, part(path, "id"))),
                new Route("/batch", false, "OPTIONS, POST", (request, path) -> batch.answer(request), true),
                new Route("/me", false, GET, (request, path) -> MeRoute.answer(request)),
                new Route("/collections", false, GET + ", POST", (request, path) -> runs.collections(request)),
                new Route("/collections/{id}", false, GET,
                        (request, path) -> runs.collection(request, part(path, "id"))),
                new Route("/health", true, GET, (request, path) -> health.health(request)),
                new Route("/health/ready", true, GET, (request, path) -> health.ready(request)),
                new Route("/health/live", true, GET, (request, path) -> health.live(request)),
                new Route("/openapi.json", true, GET, (request, path) -> openApi.answer(request)),
                new Route("/docs", true, GET, (request, path) -> docs.page(request)),
                new Route("/docs/{file}", true, GET, (request, path) -> docs.file(request, part(path, "file"))));
    }

    /** @param everybody whether reading needs no token */
    ApiReply answer(ApiRequest request, boolean everybody) {
        String path = path(request);
        for (Route route : routes) {
            Optional<Map<String, String>> parts = fit(route.template, path);
            if (parts.isPresent()) {
                return answer(request, everybody, route, parts.get());
            }
        }
        return nothing(request);
    }

    /** The path below that of the API, still encoded; empty if it is another. */
    static String path(ApiRequest request) {
        int base = request.path().indexOf(BASE + "/");
        return base < 0 ? "" : request.path().substring(base + BASE.length());
    }

    private static ApiReply answer(ApiRequest request, boolean everybody, Route route, Map<String, String> parts) {
        String allow = allow(request, route);
        if (request.method().equals("OPTIONS")) {
            return new ApiReply.Allowed(allow);
        }
        boolean reading = request.method().equals("GET") || request.method().equals("HEAD");
        boolean posting = request.method().equals("POST") && route.posts && allow.contains("POST");
        if (!posting && (!reading || !route.allow.startsWith(GET))) {
            String elsewhere = allow.equals(route.allow)
                    ? ""
                    : " A POST goes to this path without the slash at its end.";
            return new ApiReply.Failed(new Problem(405, "about:blank", "Method not allowed",
                    "This path takes " + allow + "." + elsewhere, request.path(), List.of(), Map.of("Allow", allow)));
        }
        if (!everybody && !route.open && request.role().isEmpty()) {
            return new ApiReply.Failed(Problem.unauthorized(request.path()));
        }
        return route.answering.answer(request, parts);
    }

    /** The allowed methods; a function that takes POST has its path only without a trailing slash. */
    private static String allow(ApiRequest request, Route route) {
        return request.path().endsWith("/") ? route.allow.replace(", POST", "") : route.allow;
    }

    private static ApiReply nothing(ApiRequest request) {
        return new ApiReply.Failed(
                Problem.notFound(request.path(), "There is nothing here; " + DESCRIPTION + " describes the API."));
    }

    private static String part(Map<String, String> path, String name) {
        return path.getOrDefault(name, "");
    }

    /** The path variables of a template; empty if the path does not match. */
    private static Optional<Map<String, String>> fit(String template, String path) {
        String[] wanted = template.split("/");
        String[] given = (path.endsWith("/") ? path.substring(0, path.length() - 1) : path).split("/", wanted.length);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> parts = new TreeMap<>();
        for (int i = 1; i < wanted.length; i++) {
            if (wanted[i].startsWith("{") && !given[i].isEmpty()) {
                parts.put(wanted[i].substring(1, wanted[i].length() - 1), ApiRequest.part(given[i]));
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }
}
