package tidemark.simulator.control;

import java.time.InstantSource;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.fault.Fault;
import tidemark.simulator.fault.Faults;
import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.LimitEnforcer;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.RobotsFiles;
import tidemark.simulator.platform.TokenState;
import tidemark.simulator.population.Population;

/**
 * The simulator's own routes on its loopback address, for developers and tests:
 *
 * <pre>
 * GET    /_control/violations                    requests of each scope, and violations of the limits
 * POST   /_control/reset                         clear the counts and violations
 * GET    /_control/faults                        the faults in force
 * POST   /_control/faults                        {"kind", "platform"?, "handle"?, "host"?, "times"?, "share"?, "retry_after"?}
 * DELETE /_control/faults                        remove all faults
 * POST   /_control/robots                        {"host", "status"?, "body"?}: what a host answers for /robots.txt
 * DELETE /_control/robots                        restore the platforms' own /robots.txt
 * GET    /_control/credentials                   the secrets that exist once, by name
 * POST   /_control/credentials                   {"name", "state": "expired|revoked|valid"}: for all present secrets of that name
 * GET    /_control/accounts/PLATFORM/HANDLE      an account's numbers now
 * GET    /_control/health                        200
 * </pre>
 *
 * Requests from a web page of another origin are refused.
 */
public final class Control {

    private static final String BASE = "/_control/";

    private final Population population;
    private final Credentials credentials;
    private final Faults faults;
    private final LimitEnforcer enforcer;
    private final RobotsFiles robots;
    private final InstantSource clock;

    public Control(Population population, Credentials credentials, Faults faults, LimitEnforcer enforcer,
            RobotsFiles robots, InstantSource clock) {
        this.population = population;
        this.credentials = credentials;
        this.faults = faults;
        this.enforcer = enforcer;
        this.robots = robots;
        this.clock = clock;
    }

    /** The response to a request for the simulator itself. */
    public Response answer(Request request) {
        if (request.header("origin").isPresent()) {
            return problem(403, "requests from web pages are not answered");
        }
        String route = request.after(BASE).orElse("");
        return switch (request.method() + " " + route) {
            case "GET violations" -> Response.json(200, LimitReport.of(enforcer));
            case "POST reset" -> reset();
            case "GET faults" -> Response.json(200, FaultJson.list(faults));
            case "POST faults" -> add(request);
            case "DELETE faults" -> clear();
            case "POST robots" -> robots(request);
            case "DELETE robots" -> restoreRobots();
            case "GET credentials" -> Response.json(200, credentials());
            case "POST credentials" -> set(request);
            case "GET health" -> Response.json(200, Json.object().put("status", "up"));
            default -> request.method().equals("GET") ? account(route) : unknown();
        };
    }

    private Response reset() {
        enforcer.reset();
        return Response.json(200, LimitReport.of(enforcer));
    }

    private Response add(Request request) {
        try {
            Fault fault = FaultJson.read(request);
            return Response.json(201, FaultJson.of(faults.add(fault), fault));
        } catch (IllegalArgumentException e) {
            return problem(400, String.valueOf(e.getMessage()));
        }
    }

    private Response clear() {
        faults.clear();
        return Response.json(200, FaultJson.list(faults));
    }

    private Response robots(Request request) {
        String host = request.parameter("host").orElse("");
        String status = request.parameter("status").orElse("200");
        if (host.isEmpty() || !status.matches("[1-5]\\d\\d")) {
            return problem(400, "a host, and a status from 100 to 599");
        }
        robots.replace(host, Response.text(Integer.parseInt(status), request.parameter("body").orElse("")));
        return Response.json(201, Json.object().put("host", host));
    }

    private Response restoreRobots() {
        robots.restore();
        return Response.json(200, Json.object());
    }

    private Response set(Request request) {
        String name = request.parameter("name").orElse("");
        Optional<TokenState> state = request.parameter("state").flatMap(TokenState::named);
        if (credentials.find(name).isEmpty() || state.isEmpty()) {
            return problem(400, "the name of a credential, and a state: expired, revoked or valid");
        }
        credentials.set(name, state.get());
        return Response.json(200, Json.object().put("name", name).put("state", request.parameter("state").orElse("")));
    }

    private JsonNode credentials() {
        ObjectNode body = Json.object();
        this.credentials.issued().forEach(body::put);
        return body;
    }

    private Response account(String route) {
        String[] parts = route.split("/", 3);
        boolean handle = parts.length == 3 && parts[2].chars().allMatch(c -> c > ' ' && c != 0x7f);
        if (!handle || !parts[0].equals("accounts")) {
            return unknown();
        }
        return Optional.of(parts).filter(p -> population.simulates(p[1]))
                .map(p -> Response.json(200, AccountJson.of(population.account(p[1], p[2]), clock.instant())))
                .orElseGet(() -> problem(404, "not simulated: " + parts[1]));
    }

    private static Response unknown() {
        return Response.text(404, """
                This is the platform simulator. Ask it for a platform with the header X-Forwarded-Host or as
                /~/HOST/PATH, or for itself: GET /_control/violations, /_control/faults, /_control/credentials,
                /_control/accounts/PLATFORM/HANDLE; POST or DELETE /_control/faults and /_control/robots;
                POST /_control/credentials and /_control/reset.
                """);
    }

    private static Response problem(int status, String detail) {
        return Response.json(status, Json.object().put("status", status).put("detail", detail));
    }
}
