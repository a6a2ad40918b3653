package tidemark.platforms.substack;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.reading.Finding.Unseen;

/** {@code GET /api/v1/user/{name}/public_profile}, undocumented; as public clients use it, 2026-09. */
final class SubstackApi implements FetchMethod {

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
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        return PlannedRequest.single(targets, PlatformRequest.json("https://" + HOST + "/api/v1/user/"
                + PlatformRequest.encoded(targets.getFirst().address().handle()) + "/public_profile"));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.path("handle").isTextual() || root.has("error") || root.has("errors");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        JsonNode root = body.root();
        Optional<Unseen> refusal = Refusals.of(answer)
                .or(() -> Refusals.unknown(answer, root.path("error").isTextual() || root.path("errors").isArray()));
        return refusal.map(ResponseChecks::refused)
                .orElseGet(() -> ResponseChecks.json(answer, body, JsonBody.words(root.path("error").asText("")),
                        (profile, target) -> SubstackProfile.result(profile, target, name())));
    }
}
