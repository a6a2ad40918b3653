package tidemark.platforms.tumblr;

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
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;

/**
 * {@code GET /v2/blog/{name}/followers}, which Tumblr answers to the blog's owner only. The answer names no blog: only its URL says whose followers
 * it counts, so a saved answer needs the URL. https://www.tumblr.com/docs/en/api/v2#followers, 2026-09.
 */
final class TumblrFollowers implements FetchMethod {

    static final String HOST = "api.tumblr.com";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "blog/followers with the owner's token: followers; exact";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        return PlannedRequest.single(targets, PlatformRequest.json("https://" + HOST + "/v2/blog/"
                + PlatformRequest.encoded(targets.getFirst().address().handle()) + "/followers?limit=1")
                .bearing(credential));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode response = JsonBody.of(answer).root().path("response");
        return response.has("total_users") && !response.has("blog");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = TumblrErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(ResponseChecks::refused)
                .orElse(target -> read(body.root().path("response"), blog(answer), target));
    }

    private ParseResult read(JsonNode response, @Nullable String blog, Target target) {
        if (blog == null) {
            return ParseResult.changed("The answer does not say whose followers these are; its address would.",
                    ReportedIdentity.UNKNOWN);
        }
        return new ReadingBuilder(new ReportedIdentity(blog, null, null), name())
                .with(Metric.FOLLOWERS, JsonBody.count(response.path("total_users")))
                .result(target, new TumblrAddresses());
    }

    /** The blog in the URL of an answer. */
    private static @Nullable String blog(PlatformResponse answer) {
        Optional<WebLink> link = answer.url() == null ? Optional.empty() : WebLink.of(answer.url().toString());
        return link.filter(url -> url.host().equals(HOST) && url.segment(3).equals("followers"))
                .map(url -> url.segment(2)).orElse(null);
    }
}
