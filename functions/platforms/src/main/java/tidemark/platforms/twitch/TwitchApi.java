package tidemark.platforms.twitch;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.reading.Finding.Unseen;

/**
 * {@code GET /helix/users} for up to 100, by id once it is known so that a new login is noticed, then {@code GET /helix/channels/followers} for each,
 * whose {@code total} names no account. https://dev.twitch.tv/docs/api/reference#get-users and #get-channel-followers, 2026-09.
 */
final class TwitchApi implements FetchMethod {

    /** The second step; the login and the display name from the first one follow the colon. */
    static final String COUNT = "count:";

    private static final String HOST = "api.twitch.tv";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "Helix users, then channels/followers: followers; exact";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    /** One request for the followers, and a share of the batch request for the names. */
    @Override
    public int requests() {
        return 2;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        List<Secret> parts = credential == null ? List.of() : credential.parts(2);
        if (credential == null || parts.size() != 2) {
            throw new IllegalArgumentException("Helix is requested with a client id and a token");
        }
        Target first = targets.getFirst();
        if (first.step().startsWith(COUNT)) {
            return PlannedRequest.single(targets, request("channels/followers?broadcaster_id="
                    + PlatformRequest.encoded(String.valueOf(first.permanentId())), parts));
        }
        boolean byId = first.permanentId() != null;
        List<Target> now = targets.stream().filter(target -> (target.permanentId() != null) == byId).toList();
        List<Target> later = targets.stream().filter(target -> (target.permanentId() != null) != byId).toList();
        return new PlannedRequest(request("users?" + query(now, byId ? "id" : "login",
                byId ? target -> String.valueOf(target.permanentId()) : target -> target.address().handle()), parts),
                now,
                later);
    }

    private static String query(List<Target> targets, String name, Function<Target, String> value) {
        return targets.stream().map(target -> name + "=" + PlatformRequest.encoded(value.apply(target)))
                .collect(Collectors.joining("&"));
    }

    private static PlatformRequest request(String call, List<Secret> idAndToken) {
        return PlatformRequest.json("https://" + HOST + "/helix/" + call)
                .signed("Client-Id", idAndToken.getFirst().value(), idAndToken.getFirst())
                .bearing(idAndToken.getLast());
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return TwitchErrors.is(root) || (root.path("data").isArray() && !TwitchFollows.is(root));
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = TwitchErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        if (refusal.isPresent()) {
            return ResponseChecks.refused(refusal.get());
        }
        return body.root().path("total").isMissingNode()
                ? target -> TwitchUsers.of(answer, body.root(), target, name())
                : target -> TwitchTotal.of(answer, body.root(), target, name());
    }
}
