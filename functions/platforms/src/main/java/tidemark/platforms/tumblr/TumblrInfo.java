package tidemark.platforms.tumblr;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.Request;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Method;
import tidemark.platforms.spi.Tellings;
import tidemark.platforms.spi.Told;
import tidemark.reading.Finding.Unseen;

/**
 * {@code GET /v2/blog/{name}/info} with an API key: posts, and likes where they are shared, but never followers. Tumblr takes the key in the
 * query only. https://www.tumblr.com/docs/en/api/v2#info, 2026-09.
 */
final class TumblrInfo implements Method {

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
    public Asked ask(List<Target> targets, @Nullable Secret credential) {
        String url = "https://" + TumblrFollowers.HOST + "/v2/blog/"
                + Request.encoded(targets.getFirst().address().handle()) + "/info";
        return Asked.single(targets, credential == null
                ? Request.json(url)
                : Request.json(url + "?api_key=" + Request.encoded(credential.value())).hiding(credential));
    }

    @Override
    public boolean recognises(Answer answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.path("response").has("blog") || root.path("response").path("user").has("blogs")
                || root.path("meta").has("status");
    }

    @Override
    public Opened open(Answer answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = TumblrErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(Opening::refused).orElse(target -> find(body.root().path("response"), target));
    }

    /** The blog, or, in the answer of {@code user/info}, the owner's blog of that name, which bears its followers. */
    private Told find(JsonNode response, Target target) {
        List<Told> own = StreamSupport.stream(response.path("user").path("blogs").spliterator(), false)
                .filter(blog -> blog.path("name").asText().equalsIgnoreCase(target.address().handle()))
                .map(blog -> TumblrBlog.told(blog, target, name())).toList();
        return Tellings.agreed(own, () -> alone(response, target));
    }

    private Told alone(JsonNode response, Target target) {
        return response.path("blog").has("name")
                ? TumblrBlog.told(response.path("blog"), target, name())
                : Told.changed("The answer holds no such blog.", Identity.UNKNOWN);
    }
}
