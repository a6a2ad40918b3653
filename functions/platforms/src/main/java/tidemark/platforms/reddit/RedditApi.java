package tidemark.platforms.reddit;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * {@code GET /r/{name}/about} and {@code GET /user/{name}/about}. For a subreddit that does not exist, Reddit redirects to a search.
 * https://www.reddit.com/dev/api#GET_r_{subreddit}_about, 2026-09.
 */
final class RedditApi implements FetchMethod {

    private static final String HOST = "oauth.reddit.com";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "OAuth API about: subscribers of a subreddit, followers of a user; exact";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        String handle = targets.getFirst().address().handle();
        boolean user = handle.startsWith(RedditKind.USER.prefix());
        String name = PlatformRequest.encoded(handle.substring(handle.indexOf('/') + 1));
        return PlannedRequest.single(targets, PlatformRequest.json("https://" + HOST + (user ? "/user/" : "/r/") + name
                + "/about?raw_json=1").bearing(credential));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return (root.path("kind").asText().matches("t[25]") && root.path("data").isObject())
                || (root.path("message").isTextual() && root.path("error").isInt());
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = RedditErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        if (refusal.isPresent()) {
            return ResponseChecks.refused(refusal.get());
        }
        boolean search = body.root().path("kind").asText().equals("Listing") && answer.path().contains("search");
        return search
                ? target -> ParseResult.said(Outcome.NOT_FOUND, "")
                : target -> RedditThings.of(body.root(), target, name());
    }
}
