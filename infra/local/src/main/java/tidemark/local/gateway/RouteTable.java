package tidemark.local.gateway;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import tidemark.encoding.PercentEncoding;
import tidemark.local.template.EventSource;

/** Finds the route of a request as the HTTP API does: the path with the fewest variables first, the default route last. */
final class RouteTable {
    /** The template's match for a request. */
    sealed interface Match {}

    /** A route and the decoded values of its variables. */
    record Found(EventSource.FromHttp route, Map<String, String> parameters) implements Match {
        String key() {
            return route.key();
        }
    }

    /** The path exists, for other methods only. */
    record OtherMethods(SortedSet<String> allowed) implements Match {}

    /** No route has the path. */
    record Unknown() implements Match {}

    private final List<EventSource.FromHttp> routes;
    private final Optional<EventSource.FromHttp> rest;

    RouteTable(List<EventSource.FromHttp> routes) {
        this.rest = routes.stream().filter(EventSource.FromHttp::takesTheRest).findFirst();
        this.routes = routes.stream().filter(route -> !route.takesTheRest())
                .sorted(Comparator.comparingLong(route -> route.path().chars().filter(c -> c == '{').count()))
                .toList();
    }

    /** Matches a {@code path} as sent, still encoded, so that an encoded slash stays inside its segment; a variable with a plus takes the rest. */
    Match match(String method, String path) {
        SortedSet<String> others = new TreeSet<>();
        for (EventSource.FromHttp route : routes) {
            Optional<Map<String, String>> parameters = parameters(route.path(), path);
            if (parameters.isPresent() && (route.method().equalsIgnoreCase(method) || route.method().equals("ANY"))) {
                return new Found(route, parameters.get());
            }
            if (parameters.isPresent()) {
                others.add(route.method());
            }
        }
        if (rest.isPresent()) {
            return new Found(rest.get(), Map.of());
        }
        return others.isEmpty() ? new Unknown() : new OtherMethods(others);
    }

    private static Optional<Map<String, String>> parameters(String pattern, String path) {
        String[] expected = pattern.split("/", -1);
        boolean greedy = pattern.endsWith("+}");
        String[] actual = path.split("/", greedy ? expected.length : -1);
        if (expected.length != actual.length) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < expected.length; i++) {
            boolean variable = expected[i].startsWith("{");
            if (variable && !actual[i].isEmpty()) {
                parameters.put(expected[i].replaceAll("[{+}]", ""), PercentEncoding.path(actual[i]));
            } else if (variable || !expected[i].equals(actual[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }
}
