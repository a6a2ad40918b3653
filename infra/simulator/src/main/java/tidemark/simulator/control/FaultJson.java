package tidemark.simulator.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import tidemark.simulator.fault.Fault;
import tidemark.simulator.fault.FaultKind;
import tidemark.simulator.fault.Faults;
import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;

/** Faults in the JSON of the control routes. */
final class FaultJson {

    private static final Set<String> FIELDS = Set.of("kind", "platform", "handle", "host", "times", "share",
            "retry_after");

    private FaultJson() {}

    /**
     * The fault that a request's body describes.
     *
     * @throws IllegalArgumentException with a readable message if it describes none
     */
    static Fault read(Request request) {
        Set<String> unknown = new TreeSet<>(request.parameters().keySet());
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown " + unknown + "; known are " + new TreeSet<>(FIELDS));
        }
        String name = request.parameter("kind").orElse("");
        FaultKind kind = FaultKind.named(name).orElseThrow(() -> new IllegalArgumentException(
                "unknown kind '" + name + "'; known are "
                        + Arrays.stream(FaultKind.values()).map(FaultKind::wireName).toList()));
        return new Fault(kind, request.parameter("platform").orElse(null), lower(request, "handle"),
                lower(request, "host"), request.parameter("times").map(Integer::valueOf).orElse(null),
                request.parameter("share").map(Double::parseDouble).orElse(1.0),
                request.parameter("retry_after").map(Integer::parseInt).orElse(1));
    }

    static ObjectNode list(Faults faults) {
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        faults.inForce().forEach((id, fault) -> data.add(of(id, fault)));
        return body;
    }

    static JsonNode of(long id, Fault fault) {
        ObjectNode body = Json.object().put("id", id).put("kind", fault.kind().wireName());
        put(body, "platform", fault.platform());
        put(body, "handle", fault.handle());
        put(body, "host", fault.host());
        if (fault.times() != null) {
            body.put("times", fault.times());
        }
        body.put("share", fault.share());
        if (fault.kind() == FaultKind.RATE_LIMITED) {
            body.put("retry_after", fault.retryAfterSeconds());
        }
        return body;
    }

    private static void put(ObjectNode body, String name, @Nullable String value) {
        if (value != null) {
            body.put(name, value);
        }
    }

    private static @Nullable String lower(Request request, String name) {
        return request.parameter(name).map(value -> value.toLowerCase(Locale.ROOT)).orElse(null);
    }
}
