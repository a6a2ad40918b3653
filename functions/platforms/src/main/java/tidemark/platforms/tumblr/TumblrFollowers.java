package tidemark.platforms.tumblr;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.Request;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Link;
import tidemark.platforms.spi.Method;
import tidemark.platforms.spi.Portrait;
import tidemark.platforms.spi.Told;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;

/**
 * {@code GET /v2/blog/{name}/followers}, which Tumblr answers to the blog's owner alone. The answer names no blog: whose followers it counts
 * is told by the address it came from, so a saved answer needs it. https://www.tumblr.com/docs/en/api/v2#followers, 2026-09.
 */
final class TumblrFollowers implements Method {

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
    public Asked ask(List<Target> targets, @Nullable Secret credential) {
        return Asked.single(targets, Request.json("https://" + HOST + "/v2/blog/"
                + Request.encoded(targets.getFirst().address().handle()) + "/followers?limit=1").bearing(credential));
    }

    @Override
    public boolean recognises(Answer answer) {
        JsonNode response = JsonBody.of(answer).root().path("response");
        return response.has("total_users") && !response.has("blog");
    }

    @Override
    public Opened open(Answer answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = TumblrErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(Opening::refused).orElse(target -> read(body.root().path("response"), blog(answer), target));
    }

    private Told read(JsonNode response, @Nullable String blog, Target target) {
        if (blog == null) {
            return Told.changed("The answer does not say whose followers these are; its address would.",
                    Identity.UNKNOWN);
        }
        return new Portrait(new Identity(blog, null, null), name())
                .with(Metric.FOLLOWERS, JsonBody.count(response.path("total_users")))
                .told(target, new TumblrAddresses());
    }

    /** The blog in the address of an answer. */
    private static @Nullable String blog(Answer answer) {
        Optional<Link> link = answer.url() == null ? Optional.empty() : Link.of(answer.url().toString());
        return link.filter(url -> url.host().equals(HOST) && url.segment(3).equals("followers"))
                .map(url -> url.segment(2)).orElse(null);
    }
}
