package tidemark.simulator.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;

/**
 * Parses a request on loopback and determines the platform's host that it is for: the header {@code X-Forwarded-Host}; else a path
 * {@code /~/HOST/...}; else the {@code Host} header, where it is not loopback itself.
 */
public final class RequestReader {

    private static final int MOST_BODY = 64 * 1024;
    private static final String PATH_FORM = "/~/";

    private RequestReader() {}

    /** The request as its platform sees it; its host is a loopback name if it is for the simulator itself. */
    public static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String raw = exchange.getRequestURI().getRawPath();
        String host = headers.getOrDefault("x-forwarded-host", headers.getOrDefault("host", "localhost"));
        if (raw.startsWith(PATH_FORM)) {
            String rest = raw.substring(PATH_FORM.length());
            int slash = rest.indexOf('/');
            host = slash < 0 ? rest : rest.substring(0, slash);
            raw = slash < 0 ? "/" : rest.substring(slash);
        }
        return new Request(exchange.getRequestMethod(), withoutPort(host), decoded(raw),
                parameters(exchange, headers), headers);
    }

    private static Map<String, List<String>> parameters(HttpExchange exchange, Map<String, String> headers)
            throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        URI uri = exchange.getRequestURI();
        form(uri.getRawQuery() == null ? "" : uri.getRawQuery(), parameters);
        String body = new String(exchange.getRequestBody().readNBytes(MOST_BODY), StandardCharsets.UTF_8);
        if (headers.getOrDefault("content-type", "").startsWith("application/json")) {
            Json.read(body).ifPresent(tree -> tree.properties()
                    .forEach(field -> parameters.put(field.getKey(), texts(field.getValue()))));
        } else {
            form(body, parameters);
        }
        return parameters;
    }

    /** The texts of a field: none for null, one for each element of an array, objects as JSON. */
    private static List<String> texts(JsonNode value) {
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(element -> texts.addAll(texts(element)));
            return texts;
        }
        return value.isNull() ? List.of() : List.of(value.isObject() ? value.toString() : value.asText());
    }

    private static void form(String text, Map<String, List<String>> into) {
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                into.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
    }

    /** Decodes percent-encoding; a plus stays a plus, as in a path. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
    }
}
