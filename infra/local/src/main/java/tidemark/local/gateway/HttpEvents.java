package tidemark.local.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.encoding.PercentEncoding;
import tidemark.encoding.QueryString;
import tidemark.local.template.TemplateContext;

/** Writes a request as the event of the HTTP API, payload format 2.0. */
final class HttpEvents {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Pattern TEXT = Pattern
            .compile("(?i)^\\s*(?:text/|application/(?:[a-z.+-]+\\+)?(?:json|xml|javascript)\\b)");
    private static final Pattern FOREIGN = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?(?!utf-?8\\b|us-ascii\\b)");

    private HttpEvents() {}

    static String event(RequestHead asked, RouteTable.Found found, byte[] body, Optional<Map<String, String>> claims,
            String requestId,
            Instant now) {
        String path = PercentEncoding.path(asked.path());
        String query = asked.query();
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("version", "2.0").put("routeKey", found.key())
                .put("rawPath", path).put("rawQueryString", query);
        Map<String, String> headers = headers(asked);
        cookies(event, asked.header("cookie"));
        put(event, "headers", headers);
        if (!query.isEmpty()) {
            put(event, "queryStringParameters", query(query));
        }
        ObjectNode context = event.putObject("requestContext").put("accountId", TemplateContext.ACCOUNT).put("apiId",
                "local");
        claims.ifPresent(
                present -> put(context.putObject("authorizer").putObject("jwt").putNull("scopes"), "claims", present));
        context.put("domainName", headers.getOrDefault("host", "")).put("domainPrefix", "local");
        context.putObject("http").put("method", asked.method()).put("path", path)
                .put("protocol", asked.protocol()).put("sourceIp", asked.sender())
                .put("userAgent", headers.getOrDefault("user-agent", ""));
        context.put("requestId", requestId).put("routeKey", found.key()).put("stage", "$default")
                .put("time", TIME.format(now))
                .put("timeEpoch", now.toEpochMilli());
        if (!found.parameters().isEmpty()) {
            put(event, "pathParameters", found.parameters());
        }
        body(event, body, headers.getOrDefault("content-type", ""));
        return event.toString();
    }

    /**
     * Writes the body as text if the HTTP API treats the type as text and the bytes are valid in its charset; otherwise in base64, so that no byte is
     * lost.
     */
    private static void body(ObjectNode event, byte[] body, String type) {
        Optional<String> text = TEXT.matcher(type).find() && !FOREIGN.matcher(type).find()
                ? decoded(body)
                : Optional.empty();
        if (body.length > 0) {
            event.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(body)));
        }
        event.put("isBase64Encoded", body.length > 0 && text.isEmpty());
    }

    private static Optional<String> decoded(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    private static Map<String, String> headers(RequestHead asked) {
        Map<String, String> headers = new LinkedHashMap<>();
        asked.headers().forEach((name, values) -> {
            if (!name.equals("cookie")) {
                headers.put(name, String.join(",", values));
            }
        });
        headers.put("x-forwarded-for", asked.sender());
        headers.put("x-forwarded-proto", "http");
        return headers;
    }

    private static void cookies(ObjectNode event, List<String> headers) {
        if (headers.isEmpty()) {
            return;
        }
        var cookies = event.putArray("cookies");
        for (String header : headers) {
            for (String cookie : header.split(";")) {
                cookies.add(cookie.strip());
            }
        }
    }

    /** The decoded query; values of a repeated name are joined with commas. */
    private static Map<String, String> query(String raw) {
        Map<String, String> parameters = new LinkedHashMap<>();
        QueryString.parameters(raw).forEach((name, values) -> parameters.put(name, String.join(",", values)));
        return parameters;
    }

    private static void put(ObjectNode parent, String name, Map<String, String> values) {
        ObjectNode node = parent.putObject(name);
        values.forEach(node::put);
    }
}
