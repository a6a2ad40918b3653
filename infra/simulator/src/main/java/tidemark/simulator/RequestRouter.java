package tidemark.simulator;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import tidemark.simulator.control.Control;
import tidemark.simulator.fault.Fault;
import tidemark.simulator.fault.FaultKind;
import tidemark.simulator.fault.Faults;
import tidemark.simulator.http.Delivery;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.RequestReader;
import tidemark.simulator.http.Response;
import tidemark.simulator.http.ResponseWriter;
import tidemark.simulator.limits.Admission;
import tidemark.simulator.limits.LimitEnforcer;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Platform;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.RobotsFiles;
import tidemark.simulator.population.Population;

/**
 * Routes a request: its host selects the platform, the platform parses the request, the limit enforcer admits or refuses it, a fault may
 * apply, and the platform answers.
 */
final class RequestRouter implements HttpHandler {

    private static final Set<String> OWN_HOSTS = Set.of("127.0.0.1", "localhost");

    private final List<Platform> platforms;
    private final Population population;
    private final LimitEnforcer enforcer;
    private final Faults faults;
    private final RobotsFiles robots;
    private final Control control;
    private final ResponseWriter writer;
    private final InstantSource clock;

    private record PreparedResponse(Response answer, Delivery delivery) {}

    RequestRouter(List<Platform> platforms, Population population, LimitEnforcer enforcer, Faults faults,
            RobotsFiles robots, Control control, ResponseWriter writer, InstantSource clock) {
        this.platforms = platforms;
        this.population = population;
        this.enforcer = enforcer;
        this.faults = faults;
        this.robots = robots;
        this.control = control;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Request request = RequestReader.read(exchange);
        PreparedResponse prepare = OWN_HOSTS.contains(request.host())
                ? whole(control.answer(request))
                : prepare(request);
        writer.deliver(exchange, prepare.answer, prepare.delivery);
    }

    private PreparedResponse prepare(Request request) {
        Optional<Platform> found = platforms.stream().filter(p -> p.claims(request)).findFirst();
        if (found.isEmpty()) {
            return whole(Response.text(404, "no simulated platform has the host " + request.host() + "\n"));
        }
        Platform platform = found.get();
        if (request.path().equals(RobotsFiles.PATH)) {
            return robots(platform, request);
        }
        return switch (platform.read(request)) {
            case Call.AtTheDoor(Response answer) -> whole(answer);
            case Call.Admissible call -> admit(platform, request, call);
        };
    }

    /** Recorded under a scope of its own, because no platform's limit counts it. Faults do not apply. */
    private PreparedResponse robots(Platform platform, Request request) {
        String scope = "robots#" + request.host();
        enforcer.enter(scope, "robots", false);
        enforcer.leave(scope, "robots");
        return whole(robots.at(platform, request.host()));
    }

    /** The request leaves its scope before the response is sent: a client may send the next one as soon as it has read it. */
    private PreparedResponse admit(Platform platform, Request request, Call.Admissible call) {
        Admission verdict = enforcer.enter(call.scope(), call.limits(), call.counted());
        try {
            return switch (verdict) {
                case Admission.Admitted admitted -> answer(platform, request, call, admitted);
                case Admission.Refused refused -> whole(platform.refuse(request, new Refusal(
                        refused.kind(), refused.until(), clock.instant(), refused.quota())));
            };
        } finally {
            enforcer.leave(call.scope(), call.limits());
        }
    }

    private PreparedResponse answer(Platform platform, Request request, Call.Admissible call,
            Admission.Admitted admitted) {
        Instant now = clock.instant();
        String name = platform.traits().platform();
        Directory directory = new Directory(name, request.host(), population, faults, now);
        Optional<Fault> fault = faults.onRequest(name, request.host(), directory.handles(call.keys()));
        if (fault.isPresent() && fault.get().kind() == FaultKind.RATE_LIMITED) {
            enforcer.freeze(call.scope(), call.limits(), now.plusSeconds(fault.get().retryAfterSeconds()));
        }
        Optional<Response> instead = fault
                .flatMap(f -> FaultInjection.instead(f, platform, request, now, admitted.quota()));
        if (instead.isPresent()) {
            return whole(instead.get());
        }
        Response answer = call.reply().from(directory);
        if (answer.status() == 304) {
            enforcer.refund(call.scope(), call.limits());
        }
        Quota quota = call.counted() ? admitted.quota() : null;
        Response complete = quota == null ? answer : platform.stamp(answer, quota);
        return fault.map(
                f -> new PreparedResponse(FaultInjection.bend(f.kind(), complete), FaultInjection.delivery(f.kind())))
                .orElseGet(() -> whole(complete));
    }

    private static PreparedResponse whole(Response answer) {
        return new PreparedResponse(answer, Delivery.WHOLE);
    }
}
