package tidemark.manage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import tidemark.aws.Environment;
import tidemark.aws.Outage;
import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;
import tidemark.aws.http.Problem.Wrong;
import tidemark.aws.http.Role;
import tidemark.aws.observe.InvocationMetrics;
import tidemark.aws.observe.MetricName;
import tidemark.aws.observe.Telemetry;
import tidemark.aws.ssm.SsmCredentials;
import tidemark.encoding.QueryString;
import tidemark.intake.NewAccountListener;
import tidemark.platform.PlatformClient;
import tidemark.platform.TimeScale;
import tidemark.platforms.PlanningClient;
import tidemark.platforms.Platforms;
import tidemark.run.OpenRun;
import tidemark.run.RunSettings;
import tidemark.time.Deadline;

/** The writing routes, for editors: open collections, import account lists and histories, add and change accounts. */
public final class Manage implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(Manage.class);
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s\";]+)");

    private final Telemetry observed;
    private final OpenRun open;
    private final CollectRequest requests;
    private final ImportRoute imports;
    private final HistoryImportRoute history;
    private final AccountRoutes accounts;
    private final ImportJobRoute importJobs;

    /** Wired for AWS. */
    public Manage() {
        this(Telemetry.by(System.getenv()), UseCases.of(System.getenv(), ManageClients.aws(),
                PlanningClient.live(Platforms.given(System.getenv()), SsmCredentials.from(System.getenv())),
                TimeScale.REAL,
                RunSettings.of(Environment.timeout(System.getenv()), Environment.timeout(System.getenv())),
                account -> {}, false));
    }

    Manage(Telemetry observed, UseCases useCases) {
        this.observed = observed;
        this.open = useCases.open();
        this.requests = useCases.requests();
        this.imports = useCases.imports();
        this.history = useCases.history();
        this.accounts = new AccountRoutes(useCases.accounts());
        this.importJobs = useCases.importJobs();
    }

    /**
     * Wired to the services that the clients reach and the environment names.
     *
     * @param platformClient selects methods for accounts; no request is sent here
     * @param welcome receives every added account
     * @param simulated whether the ledger's numbers come from the simulator
     */
    public static Manage of(Map<String, String> environment, ManageClients clients, PlatformClient platformClient,
            TimeScale timeScale, RunSettings settings, NewAccountListener welcome, boolean simulated) {
        return new Manage(Telemetry.by(environment),
                UseCases.of(environment, clients, platformClient, timeScale, settings, welcome, simulated));
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return observed.invocation(context, measures -> {
            APIGatewayV2HTTPResponse answer = answer(event, context, measures);
            measures.add(MetricName.API_REQUESTS, 1);
            measures.add(MetricName.API_FAULTS, answer.getStatusCode() >= 500 ? 1 : 0);
            return answer;
        });
    }

    private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event, Context context, InvocationMetrics measures) {
        String path = Objects.requireNonNullElse(event.getRawPath(), "");
        try {
            Optional<Role> role = Role.of(event);
            if (role.isEmpty()) {
                return Problem.unauthorized(path).response();
            }
            if (!role.get().may(Role.EDITOR)) {
                return Problem.forbidden(path, Role.EDITOR).response();
            }
            if (!QueryString.encoded(event.getRawQueryString())) {
                return Problem.badRequest(path, List.of(new Wrong("query", "the query is not valid percent-encoding")))
                        .response();
            }
            Deadline deadline = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
            return switch (Objects.requireNonNullElse(event.getRouteKey(), "")) {
                case "POST /api/v1/collections" -> collect(event, path, deadline, measures);
                case "POST /api/v1/accounts/import" ->
                    imports.take(WriteRequest.body(event), encoding(event), event.getRawQueryString(), path,
                            deadline, measures);
                case "POST /api/v1/history/import" ->
                    history.take(WriteRequest.body(event), encoding(event), event.getRawQueryString(), path,
                            deadline, measures);
                case "POST /api/v1/imports" -> importJobs.open(WriteRequest.of(event, role.get()));
                case "POST /api/v1/accounts" -> accounts.add(WriteRequest.of(event, role.get()));
                case "PATCH /api/v1/accounts/{platform}/{handle+}" ->
                    accounts.change(WriteRequest.of(event, role.get()));
                case "POST /api/v1/accounts/{platform}/{handle+}" ->
                    accounts.resume(WriteRequest.of(event, role.get()));
                case "DELETE /api/v1/accounts/{platform}/{handle+}" ->
                    accounts.delete(WriteRequest.of(event, role.get()));
                default -> Problem.notFound(path, "There is nothing here.").response();
            };
        } catch (RuntimeException fault) {
            LOG.error("Request to {} failed", path, fault);
            return Outage.is(fault)
                    ? Problem.unavailable(path).response()
                    : Problem.fault(path, context.getAwsRequestId()).response();
        }
    }

    private APIGatewayV2HTTPResponse collect(APIGatewayV2HTTPEvent event, String path, Deadline deadline,
            InvocationMetrics measures) {
        String key = WriteRequest.headers(event).get("idempotency-key");
        Optional<Wrong> wrongKey = WriteRequest.objection(key);
        if (wrongKey.isPresent()) {
            return Problem.badRequest(path, List.of(wrongKey.get())).response();
        }
        byte[] body = WriteRequest.body(event);
        if (body.length > CollectRequest.LARGEST) {
            return Problem.of(413, "Content too large",
                    "The request for a collection has at most " + CollectRequest.LARGEST + " bytes.", path).response();
        }
        return switch (requests.read(body)) {
            case CollectRequest.Parsed.Refused(List<Wrong> wrongs) -> Problem.badRequest(path, wrongs).response();
            case CollectRequest.Parsed.Asked asked -> {
                OpenRun.Opened opened;
                try {
                    opened = open.asked(asked.selection(), asked.anew(), key, deadline);
                } catch (OpenRun.KeyReused conflict) {
                    LOG.debug("The key of a request was used before", conflict);
                    yield Problem.of(409, "Conflict",
                            "This Idempotency-Key came with a request for other accounts before; give a new one.", path)
                            .response();
                }
                try (MDC.MDCCloseable run = Telemetry.run(opened.run().text())) {
                    LOG.info("Run {} {} for {}", opened.run(), opened.opened() ? "opened" : "joined",
                            asked.selection().getClass().getSimpleName());
                }
                measures.add(MetricName.RUNS_OPENED, opened.opened() ? 1 : 0);
                String location = "/api/v1/collections/" + opened.run();
                yield Json.response(202, "application/json", Map.of("Location", location, "Cache-Control", "no-store"),
                        Json.object().put("id", opened.run().text()));
            }
        };
    }

    /** The charset that the sender names; absent for a text body, which the API has already decoded. */
    private static @Nullable String encoding(APIGatewayV2HTTPEvent event) {
        Matcher charset = CHARSET
                .matcher(Objects.requireNonNullElse(WriteRequest.headers(event).get("content-type"), ""));
        return event.getIsBase64Encoded() && charset.find() ? charset.group(1) : null;
    }
}
