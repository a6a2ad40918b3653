package tidemark.platforms.substack;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.Request;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Method;

/** {@code GET /api/v1/user/{name}/public_profile}, undocumented; as public clients use it, 2026-09. */
final class SubstackApi implements Method {

    private static final String HOST = "substack.com";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "public_profile: subscribers; exact, or a least number with bounds";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public Asked ask(List<Target> targets, @Nullable Secret credential) {
        return Asked.single(targets, Request.json("https://" + HOST + "/api/v1/user/"
                + Request.encoded(targets.getFirst().address().handle()) + "/public_profile"));
    }

    @Override
    public boolean recognises(Answer answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.path("handle").isTextual() || root.has("error") || root.has("errors");
    }

    @Override
    public Opened open(Answer answer) {
        JsonBody body = JsonBody.of(answer);
        return Opening.json(answer, body, JsonBody.words(body.root().path("error").asText("")),
                (root, target) -> SubstackProfile.told(root, target, name()));
    }
}
