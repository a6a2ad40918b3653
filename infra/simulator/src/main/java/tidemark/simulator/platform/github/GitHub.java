package tidemark.simulator.platform.github;

import java.util.Optional;
import java.util.regex.Pattern;

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
 * GitHub's REST API: {@code /users/LOGIN} and {@code /user/ID}, with or without a token, with ETags. A used-up window is refused with 403
 * and {@code x-ratelimit-reset}, requests too close together with 429 and {@code retry-after}.
 */
public final class GitHub extends HostedPlatform {

    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,37}[A-Za-z0-9])?");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final String DOCS = "https://docs.github.com/rest";
    private static final Traits TRAITS = new Traits("github", 3.1, 0.9, 300_000, 2008, Traits.ACTIVITY, true,
            hash -> Long.toString(1_000 + Long.remainderUnsigned(hash, 2_000_000_000L)));

    private final Credentials credentials;

    public GitHub(Credentials credentials) {
        super(TRAITS, "api.github.com");
        this.credentials = credentials;
    }

    @Override
    public Call read(Request request) {
        if (request.header("user-agent").orElse("").isBlank()) {
            return new Call.AtTheDoor(Response.text(403, "Request forbidden by administrative rules. Please make sure "
                    + "your request has a User-Agent header."));
        }
        if (request.header("authorization").isPresent() && token(request).isEmpty()) {
            return new Call.AtTheDoor(error(401, "Bad credentials"));
        }
        Optional<Key> login = request.after("/users/").filter(LOGIN.asMatchPredicate()).map(Key.Handle::new);
        Optional<Key> key = login.or(
                () -> request.after("/user/").filter(ID.asMatchPredicate()).map(Key.PermanentId::new));
        Call.Reply reply = directory -> key.map(k -> user(directory, k, request)).orElseGet(GitHub::notFound);
        return new Call.Admissible(scope(request), limits(request), true, key.stream().toList(), reply);
    }

    private static Response user(Directory directory, Key key, Request request) {
        return directory.find(key).filter(AccountView::shown).map(listing -> fresh(listing, request))
                .orElseGet(GitHub::notFound);
    }

    private static Response fresh(AccountView listing, Request request) {
        Response answer = Response.json(200, GitHubUser.of(listing));
        String tag = "W/\"" + Credentials.nameOf(answer.body()) + "\"";
        boolean same = request.header("if-none-match").map(known -> known.equals(tag)).orElse(false);
        return (same ? Response.text(304, "") : answer).with("ETag", tag)
                .with("Cache-Control", "public, max-age=60, s-maxage=60").with("X-GitHub-Media-Type", "github.v3");
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        if (refusal.windowSpent()) {
            Response answer = error(403, "API rate limit exceeded for " + (token(request).isPresent()
                    ? "user ID 1. If you reach out to GitHub Support for help, please include the request ID."
                    : "127.0.0.1. (But here's the good news: Authenticated requests get a higher rate limit.)"));
            return refusal.quota() == null ? answer : stamp(answer, refusal.quota());
        }
        Response answer = error(429,
                "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.");
        Response counted = refusal.quota() == null ? answer : stamp(answer, refusal.quota());
        return refusal.seconds() == null ? answer : counted.with("Retry-After", refusal.seconds());
    }

    @Override
    public Response loginWall(Request request) {
        return error(401, "Requires authentication");
    }

    @Override
    public Response failure(Request request) {
        return Response.html(503, "<!DOCTYPE html><html><head><title>Unicorn! &middot; GitHub</title></head>"
                + "<body><p><strong>No server is currently available to service your request.</strong></p></body></html>");
    }

    @Override
    public Response stamp(Response answer, Quota quota) {
        return answer.with("x-ratelimit-limit", quota.limit()).with("x-ratelimit-remaining", quota.remaining())
                .with("x-ratelimit-used", quota.limit() - quota.remaining()).with("x-ratelimit-resource", "core")
                .with("x-ratelimit-reset", ResetTimes.epochSeconds(quota.reset()));
    }

    private Optional<String> token(Request request) {
        return request.bearer().filter(secret -> credentials.accepts("github.token", secret));
    }

    private String scope(Request request) {
        return "github#" + token(request).map(secret -> "cred:" + Credentials.nameOf(secret)).orElse("anon");
    }

    private String limits(Request request) {
        return token(request).isPresent() ? "github-token" : "github-anonymous";
    }

    private static Response notFound() {
        return error(404, "Not Found");
    }

    private static Response error(int status, String message) {
        return Response.json(status, Json.object().put("message", message).put("documentation_url", DOCS)
                .put("status", Integer.toString(status)));
    }
}
