package tidemark.simulator.platform.twitch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.HostedPlatform;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.ResetTimes;
import tidemark.simulator.population.Traits;

/**
 * Twitch: {@code /helix/users} (up to a hundred) and {@code /helix/channels/followers}, which gives a total, on {@code api.twitch.tv};
 * tokens on {@code id.twitch.tv}. Missing and suspended users are omitted from {@code data}, and no count can be hidden.
 */
public final class Twitch extends HostedPlatform {

    private static final String API = "api.twitch.tv";
    private static final Pattern LOGIN = Pattern.compile("(?i)[a-z0-9_]{1,25}");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final int MOST_USERS = 100;
    private static final int LIMIT = 800;
    private static final Traits TRAITS = new Traits("twitch", 4.0, 1.0, 19_000_000, 2011, Set.of(), false,
            hash -> Long.toString(10_000_000 + Long.remainderUnsigned(hash, 1_200_000_000L)));

    private final Credentials credentials;
    private final TwitchTokens tokens;

    public Twitch(Credentials credentials) {
        super(TRAITS, API, TwitchTokens.HOST);
        this.credentials = credentials;
        this.tokens = new TwitchTokens(credentials);
    }

    @Override
    public Call read(Request request) {
        if (request.host().equals(TwitchTokens.HOST)) {
            return tokens.read(request);
        }
        Optional<String> refused = refused(request);
        if (refused.isPresent()) {
            return new Call.AtTheDoor(error(401, "Unauthorized", refused.get()));
        }
        return switch (request.path()) {
            case "/helix/users" -> users(request);
            case "/helix/channels/followers" -> followers(request);
            default -> new Call.AtTheDoor(error(404, "Not Found", ""));
        };
    }

    /** The reason why a request is refused; absent if it is admitted. */
    private Optional<String> refused(Request request) {
        Optional<String> token = request.bearer();
        String client = request.header("client-id").orElse("");
        if (token.isEmpty()) {
            return Optional.of("OAuth token is missing");
        }
        if (client.isEmpty()) {
            return Optional.of("Client ID is missing");
        }
        return credentials.accepts("twitch.token", client + ":" + token.get())
                ? Optional.empty()
                : Optional.of("Invalid OAuth token");
    }

    private static Call users(Request request) {
        List<Key> keys = Stream.concat(keys(request, "id", ID, Key.PermanentId::new),
                keys(request, "login", LOGIN, Key.Handle::new)).toList();
        int asked = request.parameters("id").size() + request.parameters("login").size();
        if (asked == 0 || asked > MOST_USERS || keys.size() < asked) {
            return new Call.AtTheDoor(error(400, "Bad Request", asked > MOST_USERS
                    ? "The maximum number of id and login query parameters is 100"
                    : "Invalid login names, emails or IDs in request"));
        }
        return counted(keys, directory -> users(directory, keys));
    }

    private static Stream<Key> keys(Request request, String name, Pattern form, Function<String, Key> key) {
        return request.parameters(name).stream().filter(form.asMatchPredicate()).map(key);
    }

    private static Response users(Directory directory, List<Key> keys) {
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        keys.stream().map(directory::find).flatMap(Optional::stream).filter(AccountView::shown)
                .map(TwitchUser::of).forEach(data::add);
        return Response.json(200, body);
    }

    private static Call followers(Request request) {
        Optional<Key> key = request.parameter("broadcaster_id").filter(ID.asMatchPredicate())
                .map(Key.PermanentId::new);
        if (key.isEmpty()) {
            return new Call.AtTheDoor(error(400, "Bad Request", "Missing required parameter \"broadcaster_id\""));
        }
        return counted(List.of(key.get()), directory -> Response.json(200, TwitchUser.followers(
                directory.find(key.get()).filter(AccountView::shown).map(l -> l.numbers().followers()).orElse(0L))));
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        Response answer = error(429, "Too Many Requests", "Too Many Requests");
        return refusal.spent(LIMIT).map(quota -> stamp(answer, quota)).orElse(answer);
    }

    @Override
    public Response loginWall(Request request) {
        return error(401, "Unauthorized", "Invalid OAuth token");
    }

    @Override
    public Response failure(Request request) {
        return error(503, "Service Unavailable", "");
    }

    @Override
    public Response stamp(Response answer, Quota quota) {
        return answer.with("Ratelimit-Limit", quota.limit()).with("Ratelimit-Remaining", quota.remaining())
                .with("Ratelimit-Reset", ResetTimes.epochSeconds(quota.reset()));
    }

    private static Call counted(List<Key> keys, Call.Reply reply) {
        return new Call.Admissible("twitch#cred", "twitch", true, keys, reply);
    }

    private static Response error(int status, String error, String message) {
        return Response.json(status, Json.object().put("error", error).put("status", status).put("message", message));
    }
}
