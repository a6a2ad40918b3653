package tidemark.simulator.platform.reddit;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

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
import tidemark.simulator.population.AccountStatus;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/**
 * Reddit: {@code /user/NAME/about} and {@code /r/NAME/about} on {@code oauth.reddit.com} with a token from
 * {@code www.reddit.com/api/v1/access_token}; all other requests are blocked. Handles are {@code u/name} and {@code r/name}.
 */
public final class Reddit extends HostedPlatform {

    private static final String API = "oauth.reddit.com";
    private static final Pattern ABOUT = Pattern
            .compile("/(user|u|r)/([A-Za-z0-9][A-Za-z0-9_-]{1,20})/about(?:\\.json)?/?");
    private static final int LIMIT = 1000;
    private static final Traits TRAITS = new Traits("reddit", 4.0, 1.0, 45_000_000, 2008, Set.of(), false,
            hash -> Seeded.text(hash, "0123456789abcdefghijklmnopqrstuvwxyz", 8));

    private final Credentials credentials;
    private final RedditTokens tokens;
    private final InstantSource clock;

    /** @param clock for resets, which are stated in seconds from now */
    public Reddit(Credentials credentials, InstantSource clock) {
        super(TRAITS, API, "www.reddit.com", "reddit.com", "old.reddit.com");
        this.credentials = credentials;
        this.tokens = new RedditTokens(credentials);
        this.clock = clock;
    }

    @Override
    public Call read(Request request) {
        if (!request.host().equals(API)) {
            return tokens.read(request).orElseGet(() -> new Call.AtTheDoor(blocked()));
        }
        if (request.bearer().filter(token -> credentials.accepts("reddit.token", token)).isEmpty()) {
            return new Call.AtTheDoor(loginWall(request));
        }
        Matcher about = ABOUT.matcher(request.path());
        if (!about.matches()) {
            return new Call.AtTheDoor(error(404, "Not Found", null));
        }
        boolean community = about.group(1).equals("r");
        Key key = new Key.Handle((community ? "r/" : "u/") + about.group(2).toLowerCase(Locale.ROOT));
        return new Call.Admissible("reddit#cred", "reddit", true, List.of(key),
                directory -> community ? community(directory, key) : user(directory, key));
    }

    private static Response community(Directory directory, Key key) {
        Optional<AccountView> found = directory.find(key);
        return found.map(AccountView::standing).map(standing -> switch (standing) {
            case OPEN -> Response.json(200, RedditThing.community(found.get()));
            case HIDDEN -> error(403, "Forbidden", "private");
            case SUSPENDED -> error(404, "Not Found", "banned");
            case MISSING -> error(404, "Not Found", null);
        }).orElseGet(() -> error(404, "Not Found", null));
    }

    private static Response user(Directory directory, Key key) {
        return directory.find(key)
                .map(listing -> Response.json(200, listing.standing() == AccountStatus.SUSPENDED
                        ? RedditThing.suspended(listing)
                        : RedditThing.user(listing)))
                .orElseGet(() -> error(404, "Not Found", null));
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        Response answer = error(429, "Too Many Requests", null);
        return refusal.spent(LIMIT).map(quota -> stamp(answer, quota)).orElse(answer);
    }

    @Override
    public Response loginWall(Request request) {
        return error(401, "Unauthorized", null).with("WWW-Authenticate",
                "Bearer realm=\"reddit\", error=\"invalid_token\"");
    }

    @Override
    public Response failure(Request request) {
        return Response.html(503, "<!doctype html><html><title>Ow! -- reddit.com</title></html>");
    }

    @Override
    public Response stamp(Response answer, Quota quota) {
        return answer.with("x-ratelimit-used", quota.limit() - quota.remaining())
                .with("x-ratelimit-remaining", quota.remaining() + ".0")
                .with("x-ratelimit-reset", ResetTimes.secondsUntil(quota.reset(), clock.instant()));
    }

    @Override
    public String robots(String host) {
        return "User-agent: *\nDisallow: /\n";
    }

    private static Response blocked() {
        return Response.html(403, "<!doctype html><html><head><title>Blocked</title></head><body>"
                + "<p>You've been blocked by network security.</p></body></html>");
    }

    static Response error(int status, String message, @Nullable String reason) {
        ObjectNode body = Json.object();
        if (reason != null) {
            body.put("reason", reason);
        }
        return Response.json(status, body.put("message", message).put("error", status));
    }
}
