package tidemark.simulator.platform.meta;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Platform;
import tidemark.simulator.platform.Refusal;

/** The common part of the Graph APIs: the token, the errors, and limits stated as usage in per cent and minutes. */
abstract class GraphPlatform implements Platform {

    private static final Pattern VERSION = Pattern.compile("^/v\\d+\\.\\d+(?=/)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Credentials credentials;

    GraphPlatform(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Parses a request with a token that this API issued. */
    abstract Call read(Request request, String scope);

    /** The secret that a token belongs to: the token itself, or the token with the parts before it. */
    String secret(String token) {
        return token;
    }

    /** Its endpoint that extends tokens; absent if the request is not for it. */
    Optional<Call> prolonging(Request request) {
        return Optional.empty();
    }

    /** The type of its calls in the usage header. */
    abstract String usage();

    /** Its error for too many calls. */
    GraphError limit() {
        return GraphError.APP_LIMIT;
    }

    @Override
    public Call read(Request request) {
        return prolonging(request).orElseGet(() -> withToken(request));
    }

    private Call withToken(Request request) {
        Optional<String> token = request.bearer().or(() -> request.parameter("access_token"));
        if (token.isEmpty()) {
            return new Call.AtTheDoor(GraphError.NO_TOKEN.answer());
        }
        String name = traits().platform() + ".token";
        String secret = secret(token.get());
        if (credentials.accepts(name, secret)) {
            return read(request, traits().platform() + "#cred:" + Credentials.nameOf(token.get()));
        }
        return new Call.AtTheDoor(
                (credentials.knows(name, secret) ? GraphError.EXPIRED : GraphError.WRONG_TOKEN).answer());
    }

    /** A header states the minutes until calls are accepted again; a refusal without a reset time has none. */
    @Override
    public Response refuse(Request request, Refusal refusal) {
        Long seconds = refusal.seconds();
        Response answer = limit().answer();
        if (seconds == null) {
            return answer;
        }
        ObjectNode usage = Json.object();
        usage.putArray("1000000000000001").addObject().put("type", usage()).put("call_count", 100)
                .put("total_cputime", 25).put("total_time", 25)
                .put("estimated_time_to_regain_access", Math.ceilDiv(seconds, 60));
        return answer.with("X-Business-Use-Case-Usage", usage)
                .with("X-App-Usage", "{\"call_count\":100,\"total_cputime\":25,\"total_time\":25}");
    }

    @Override
    public Response loginWall(Request request) {
        return GraphError.EXPIRED.answer();
    }

    @Override
    public Response failure(Request request) {
        return GraphError.DOWN.answer();
    }

    /** The path without the API's version. */
    static String path(Request request) {
        return VERSION.matcher(request.path()).replaceFirst("");
    }

    static Set<String> fields(String list) {
        return COMMA.splitAsStream(list).filter(field -> !field.isBlank()).map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first requested field that a node does not have. */
    static Optional<String> unknown(Set<String> fields, List<String> known) {
        return fields.stream().sorted().filter(field -> !known.contains(field)).findFirst();
    }
}
