package tidemark.simulator.platform.bluesky;

import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.HostedPlatform;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.ResetTimes;
import tidemark.simulator.population.AccountStatus;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/**
 * Bluesky's public AppView: {@code app.bsky.actor.getProfiles} (at most 25 actors; those it cannot show are omitted) and
 * {@code getProfile} (which gives the reason). Both accept handles and DIDs.
 */
public final class Bluesky extends HostedPlatform {

    private static final String XRPC = "/xrpc/app.bsky.actor.";
    private static final int MOST_ACTORS = 25;
    private static final int LIMIT = 3000;
    private static final Pattern HANDLE = Pattern.compile(
            "(?i)(?=.{3,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern DID = Pattern.compile("did:[a-z]+:[a-zA-Z0-9._:%-]+");
    private static final Traits TRAITS = new Traits("bluesky", 3.9, 0.9, 3_000_000, 2023, Traits.ACTIVITY, false,
            hash -> "did:plc:" + Seeded.text(hash, "abcdefghijklmnopqrstuvwxyz234567", 24));

    public Bluesky() {
        super(TRAITS, "public.api.bsky.app", "api.bsky.app");
    }

    @Override
    public Call read(Request request) {
        return switch (request.after(XRPC).orElse("")) {
            case "getProfiles" -> profiles(request);
            case "getProfile" -> profile(request);
            default -> new Call.AtTheDoor(error(501, "MethodNotImplemented", "Method Not Implemented"));
        };
    }

    private static Call profiles(Request request) {
        List<String> actors = request.parameters("actors");
        if (actors.isEmpty()) {
            return invalid("Params must have the property \"actors\"");
        }
        if (actors.size() > MOST_ACTORS) {
            return invalid("actors must not have more than 25 elements");
        }
        for (int i = 0; i < actors.size(); i++) {
            if (!isActor(actors.get(i))) {
                return invalid("actors/" + i + " must be a valid did or a handle");
            }
        }
        List<Key> keys = actors.stream().map(Bluesky::key).toList();
        return asked(request, keys, directory -> profiles(directory, keys));
    }

    private static Call profile(Request request) {
        String actor = request.parameter("actor").orElse("");
        if (!isActor(actor)) {
            return invalid("actor must be a valid did or a handle");
        }
        Key key = key(actor);
        return asked(request, List.of(key), directory -> directory.find(key).map(Bluesky::single)
                .orElseGet(() -> error(400, "InvalidRequest", "Profile not found")));
    }

    private static Response profiles(Directory directory, List<Key> keys) {
        ArrayNode profiles = Json.array();
        keys.stream().distinct().flatMap(key -> directory.find(key).stream()).filter(AccountView::shown)
                .forEach(listing -> profiles.add(BlueskyProfile.of(listing)));
        return Response.json(200, Json.object().set("profiles", profiles));
    }

    private static Response single(AccountView listing) {
        return listing.standing() == AccountStatus.SUSPENDED
                ? error(400, "AccountTakedown", "Account has been suspended")
                : Response.json(200, BlueskyProfile.of(listing));
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        Response answer = error(429, "RateLimitExceeded", "Rate Limit Exceeded");
        return refusal.spent(LIMIT).map(quota -> stamp(answer, quota)).orElse(answer);
    }

    @Override
    public Response loginWall(Request request) {
        return error(401, "AuthMissing", "Authentication Required");
    }

    @Override
    public Response failure(Request request) {
        return error(503, "NotEnoughResources", "Not Enough Resources");
    }

    @Override
    public Response stamp(Response answer, Quota quota) {
        return answer.with("ratelimit-limit", quota.limit()).with("ratelimit-remaining", quota.remaining())
                .with("ratelimit-reset", ResetTimes.epochSeconds(quota.reset()))
                .with("ratelimit-policy", "3000;w=300");
    }

    private static Call asked(Request request, List<Key> keys, Call.Reply reply) {
        return new Call.Admissible("bluesky#" + request.host(), "bluesky", true, keys, reply);
    }

    private static Call invalid(String problem) {
        return new Call.AtTheDoor(error(400, "InvalidRequest", "Error: " + problem));
    }

    private static Response error(int status, String error, String message) {
        return Response.json(status, Json.object().put("error", error).put("message", message));
    }

    private static boolean isActor(String actor) {
        return DID.matcher(actor).matches() || HANDLE.matcher(actor).matches();
    }

    private static Key key(String actor) {
        return actor.startsWith("did:") ? new Key.PermanentId(actor) : new Key.Handle(actor);
    }
}
