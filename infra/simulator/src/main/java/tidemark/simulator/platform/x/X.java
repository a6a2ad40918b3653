package tidemark.simulator.platform.x;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.HostedPlatform;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.ResetTimes;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/**
 * X's API v2 with an app-only bearer: {@code /2/users/by?usernames=} and {@code /2/users?ids=} for at most 100 users,
 * {@code /2/users/by/username/NAME} and {@code /2/users/ID} for one. Users that cannot be shown are named in {@code errors}.
 */
public final class X extends HostedPlatform {

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_]{1,15}");
    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int MOST_USERS = 100;
    private static final int LIMIT = 300;
    private static final Traits TRAITS = new Traits("x", 5.0, 1.1, 100_000_000, 2008, Traits.ACTIVITY, true,
            hash -> "1" + Seeded.text(hash, "0123456789", 17));

    private final Credentials credentials;

    public X(Credentials credentials) {
        super(TRAITS, "api.x.com", "api.twitter.com");
        this.credentials = credentials;
    }

    @Override
    public Call read(Request request) {
        Optional<String> bearer = request.bearer().filter(secret -> credentials.accepts("x.bearer", secret));
        if (bearer.isEmpty()) {
            return new Call.AtTheDoor(problem(401, "Unauthorized", "Unauthorized", "about:blank"));
        }
        String scope = "x#cred:" + Credentials.nameOf(bearer.get());
        return switch (request.path()) {
            case "/2/users/by" -> many(request, scope, "usernames", USERNAME, Key.Handle::new);
            case "/2/users" -> many(request, scope, "ids", ID, Key.PermanentId::new);
            default -> request.after("/2/users/by/username/")
                    .map(name -> one(request, scope, "username", USERNAME, name, Key.Handle::new))
                    .or(() -> request.after("/2/users/")
                            .map(id -> one(request, scope, "id", ID, id, Key.PermanentId::new)))
                    .orElseGet(() -> new Call.AtTheDoor(problem(404, "Not Found", "Not Found", "about:blank")));
        };
    }

    private static Call many(Request request, String scope, String parameter, Pattern form,
            Function<String, Key> keyOf) {
        List<String> values = request.parameter(parameter).map(list -> List.of(COMMA.split(list))).orElse(List.of());
        if (values.isEmpty() || values.size() > MOST_USERS) {
            return invalid("The number of values in the `" + parameter + "` query parameter list [" + values.size()
                    + "] is not between 1 and 100");
        }
        Optional<String> wrong = values.stream().filter(form.asMatchPredicate().negate()).findFirst();
        if (wrong.isPresent()) {
            return invalid("The `" + parameter + "` query parameter value [" + wrong.get() + "] does not match ^"
                    + form + "$");
        }
        UserLookup lookup = new UserLookup(parameter, fields(request));
        List<Key> keys = values.stream().distinct().map(keyOf).toList();
        return new Call.Admissible(scope, "x", true, keys, directory -> lookup.many(directory, keys));
    }

    private static Call one(Request request, String scope, String parameter, Pattern form, String value,
            Function<String, Key> keyOf) {
        if (!form.matcher(value).matches()) {
            return invalid(
                    "The `" + parameter + "` query parameter value [" + value + "] does not match ^" + form + "$");
        }
        UserLookup lookup = new UserLookup(parameter, fields(request));
        Key key = keyOf.apply(value);
        return new Call.Admissible(scope, "x", true, List.of(key), directory -> lookup.one(directory, key));
    }

    private static Set<String> fields(Request request) {
        return request.parameter("user.fields").map(list -> Set.copyOf(List.of(COMMA.split(list)))).orElse(Set.of());
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        Response answer = problem(429, "Too Many Requests", "Too Many Requests", "about:blank");
        int limit = refusal.quota() == null ? LIMIT : refusal.quota().limit();
        return refusal.spent(limit).map(quota -> stamp(answer, quota)).orElse(answer);
    }

    @Override
    public Response loginWall(Request request) {
        return problem(401, "Unauthorized", "Unauthorized", "about:blank");
    }

    @Override
    public Response failure(Request request) {
        return problem(503, "Service Unavailable", "Service Unavailable", "about:blank");
    }

    @Override
    public Response stamp(Response answer, Quota quota) {
        return answer.with("x-rate-limit-limit", quota.limit()).with("x-rate-limit-remaining", quota.remaining())
                .with("x-rate-limit-reset", ResetTimes.epochSeconds(quota.reset()));
    }

    private static Call invalid(String message) {
        var body = Json.object();
        body.putArray("errors").addObject().put("message", message);
        body.put("title", "Invalid Request").put("detail", "One or more parameters to your request was invalid.");
        body.put("type", "https://api.twitter.com/2/problems/invalid-request");
        return new Call.AtTheDoor(Response.json(400, body));
    }

    private static Response problem(int status, String title, String detail, String type) {
        return Response.json(status,
                Json.object().put("title", title).put("type", type).put("status", status).put("detail", detail));
    }
}
