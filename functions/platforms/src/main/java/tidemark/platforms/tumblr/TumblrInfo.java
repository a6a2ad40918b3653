package tidemark.platforms.tumblr;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

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
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;

/**
 * {@code GET /v2/blog/{name}/info} with an API key: posts, and likes where they are shared, but never followers. Tumblr accepts the key in the query
 * only. https://www.tumblr.com/docs/en/api/v2#info, 2026-09.
 */
final class TumblrInfo implements FetchMethod {

    @Override
    public String name() {
        return "info";
    }

    @Override
    public String reads() {
        return "blog/info with an API key: posts, shared likes, no followers; exact";
    }

    @Override
    public String host(Target target) {
        return TumblrFollowers.HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        String url = "https://" + TumblrFollowers.HOST + "/v2/blog/"
                + PlatformRequest.encoded(targets.getFirst().address().handle()) + "/info";
        return PlannedRequest.single(targets, credential == null
                ? PlatformRequest.json(url)
                : PlatformRequest.json(url + "?api_key=" + PlatformRequest.encoded(credential.value()))
                        .hiding(credential));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.path("response").has("blog") || root.path("response").path("user").has("blogs")
                || root.path("meta").has("status");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = TumblrErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(ResponseChecks::refused).orElse(target -> find(body.root().path("response"), target));
    }

    /** The blog, or, in the answer of {@code user/info}, the owner's blog of that name, which has its followers. */
    private ParseResult find(JsonNode response, Target target) {
        List<ParseResult> own = StreamSupport.stream(response.path("user").path("blogs").spliterator(), false)
                .filter(blog -> blog.path("name").asText().equalsIgnoreCase(target.address().handle()))
                .map(blog -> TumblrBlog.result(blog, target, name())).toList();
        return RepeatedProfiles.agreed(own, () -> alone(response, target));
    }

    private ParseResult alone(JsonNode response, Target target) {
        return response.path("blog").has("name")
                ? TumblrBlog.result(response.path("blog"), target, name())
                : ParseResult.changed("The answer holds no such blog.", ReportedIdentity.UNKNOWN);
    }
}
