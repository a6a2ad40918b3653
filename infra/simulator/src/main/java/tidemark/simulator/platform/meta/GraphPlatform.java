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
import tidemark.simulator.platform.HostedPlatform;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.population.Traits;

/** The common part of the Graph APIs: the token, the fields, the errors, and limits stated as usage in per cent and minutes. */
abstract class GraphPlatform extends HostedPlatform {

    private static final Pattern VERSION = Pattern.compile("^/v\\d+\\.\\d+(?=/)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Credentials credentials;
    private final Node node;
    private final Limited limited;

    /**
     * What it tells of an account.
     *
     * @param type the name of the type in errors
     * @param fields in the order in which they are written
     */
    record Node(String type, List<String> fields) {}

    /**
     * How it refuses too many calls.
     *
     * @param usage the type of its calls in the usage header
     */
    record Limited(String usage, GraphError error) {}

    GraphPlatform(Traits traits, Credentials credentials, Node node, Limited limited, String... hosts) {
        super(traits, hosts);
        this.credentials = credentials;
        this.node = node;
        this.limited = limited;
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
        Response answer = limited.error().answer();
        if (seconds == null) {
            return answer;
        }
        ObjectNode usage = Json.object();
        usage.putArray("1000000000000001").addObject().put("type", limited.usage()).put("call_count", 100)
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

    /** The error for the first requested field that the node does not have. */
    Optional<Call> unknown(Set<String> fields) {
        return fields.stream().sorted().filter(field -> !node.fields().contains(field)).findFirst()
                .map(field -> new Call.AtTheDoor(GraphError.noField(field, node.type()).answer()));
    }

    /** The requested fields of a node, and its id, which is never left out. */
    ObjectNode retain(ObjectNode account, Set<String> fields) {
        return account.retain(node.fields().stream().filter(f -> f.equals("id") || fields.contains(f)).toList());
    }
}
