package tidemark.query;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tidemark.aws.Environment;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.aws.http.Problem;
import tidemark.aws.memory.CaffeineCache;
import tidemark.aws.observe.InvocationMetrics;
import tidemark.aws.observe.MetricName;
import tidemark.aws.observe.Telemetry;
import tidemark.board.BoardStore;
import tidemark.board.CurrentBoard;
import tidemark.cache.CircuitBreakerCache;
import tidemark.cache.L2Cache;
import tidemark.cache.ResponseCache;
import tidemark.platforms.Platforms;

/** Answers every GET of the API from the L1 cache, the L2 cache, the board or the ledger, and all requests that no other route takes. */
public final class Query implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(Query.class);

    private final Telemetry observed;
    private final InstantSource clock;
    private final ResponseCache cache;
    private final ApiRoutes routes;
    private final boolean everybody;

    /** Wired for AWS. */
    public Query() {
        this(System.getenv(), QueryClients.aws(), false);
    }

    private Query(Map<String, String> environment, QueryClients clients, boolean simulated) {
        this(Telemetry.by(environment), sources(environment, clients, simulated),
                Boolean.parseBoolean(environment.getOrDefault("PUBLIC_READ", "false")));
    }

    /** @param everybody whether reading needs no token */
    Query(Telemetry observed, QuerySources sources, boolean everybody) {
        this.observed = observed;
        this.clock = sources.clock();
        this.cache = sources.cache();
        this.routes = new ApiRoutes(sources);
        this.everybody = everybody;
    }

    /**
     * Wired to the services that the clients reach and the environment names.
     *
     * @param simulated whether the ledger's numbers come from the simulator
     */
    public static Query of(Map<String, String> environment, QueryClients clients, boolean simulated) {
        return new Query(environment, clients, simulated);
    }

    static QuerySources sources(Map<String, String> environment, QueryClients clients, boolean simulated) {
        DynamoLedger ledger = DynamoLedger.of(clients, environment);
        L2Cache l2 = clients.cache(environment.getOrDefault("CACHE_ENDPOINT", ""));
        String bucket = Environment.text(environment, "STORE_BUCKET");
        BoardStore boards = new BoardStore(clients.store(bucket));
        CurrentBoard board = new CurrentBoard(boards, ledger.pointers(), clients.clock(), simulated);
        return new QuerySources(board, boards, ledger.totals(), ledger.accounts(), ledger.readings(), ledger.runs(),
                ledger.pointers(), ledger.jobs(), clients.links(bucket), clients.store(bucket),
                new ResponseCache(new CaffeineCache(clients.clock()), l2, clients.clock(), clients.random()),
                () -> state(l2), new KnownPlatforms(() -> Platforms.forAddresses(environment)), clients.clock(),
                simulated,
                clients::trouble);
    }

    private static String state(L2Cache l2) {
        if (!l2.present()) {
            return "none";
        }
        return l2 instanceof CircuitBreakerCache guarded && !guarded.available() ? "unavailable" : "available";
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return observed.invocation(context, measures -> {
            Instant begun = clock.instant();
            long faults = cache.stats().faults();
            APIGatewayV2HTTPResponse response = answer(event, context, measures);
            measures.add(MetricName.API_REQUESTS, 1);
            measures.add(MetricName.API_FAULTS, response.getStatusCode() >= 500 ? 1 : 0);
            measures.add(MetricName.API_TIME, (double) Duration.between(begun, clock.instant()).toMillis());
            long failed = cache.stats().faults() - faults;
            if (failed > 0) {
                measures.add(MetricName.CACHE_FAULTS, (double) failed);
            }
            return response;
        });
    }

    private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event, Context context, InvocationMetrics measures) {
        String path = ApiRequest.path(event);
        if (!ApiRequest.encoded(path)) {
            return Problem
                    .badRequest(path, List.of(new Problem.Wrong("path", "The path is not valid percent-encoding.")))
                    .response();
        }
        try {
            ApiRequest request = ApiRequest.of(event, context.getAwsRequestId());
            ApiReply reply = reply(request);
            if (reply instanceof ApiReply.Content content && content.source() != null) {
                measures.add(switch (content.source()) {
                    case L1 -> MetricName.CACHE_L1_HITS;
                    case L2, STALE -> MetricName.CACHE_L2_HITS;
                    case LOADED -> MetricName.CACHE_MISSES;
                }, 1);
            }
            return Responses.of(request, reply);
        } catch (IllegalArgumentException unreadable) {
            LOG.debug("The query string of {} is not valid percent-encoding", path, unreadable);
            return Problem
                    .badRequest(path,
                            List.of(new Problem.Wrong("query", "The query string is not valid percent-encoding.")))
                    .response();
        }
    }

    private ApiReply reply(ApiRequest request) {
        try {
            return routes.answer(request, everybody);
        } catch (RuntimeException fault) {
            return FaultReply.of(request, fault);
        }
    }
}
