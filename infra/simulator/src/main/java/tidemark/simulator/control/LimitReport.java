package tidemark.simulator.control;

import java.time.Duration;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.limits.LimitEnforcer;
import tidemark.simulator.limits.ScopeUsage;
import tidemark.simulator.limits.Violation;

/** The usage of each scope and every violation still stored, in JSON. */
final class LimitReport {

    private LimitReport() {}

    static ObjectNode of(LimitEnforcer enforcer) {
        ObjectNode body = Json.object();
        ObjectNode counts = body.putObject("counts");
        for (Violation.Kind kind : Violation.Kind.values()) {
            counts.put(name(kind), enforcer.violationCounts().getOrDefault(kind, 0L));
        }
        ArrayNode violations = body.putArray("violations");
        enforcer.violations().forEach(violation -> violations.add(of(violation)));
        ArrayNode scopes = body.putArray("scopes");
        enforcer.scopes().forEach(scope -> scopes.add(of(scope)));
        return body;
    }

    private static ObjectNode of(Violation violation) {
        return Json.object().put("kind", name(violation.kind())).put("scope", violation.scope())
                .put("at", violation.at().toString()).put("detail", violation.detail());
    }

    private static ObjectNode of(ScopeUsage scope) {
        ObjectNode body = Json.object().put("scope", scope.scope()).put("requests", scope.requests())
                .put("refused", scope.refused()).put("interval_ms", milliseconds(scope.interval()))
                .put("max_concurrent", scope.mostConcurrent());
        if (scope.leastSpacing() != null) {
            body.put("min_spacing_ms", milliseconds(scope.leastSpacing()));
        }
        if (scope.quota() != null) {
            body.putObject("window").put("limit", scope.quota().limit()).put("remaining", scope.quota().remaining())
                    .put("reset", scope.quota().reset().toString());
        }
        return body;
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static String name(Violation.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
