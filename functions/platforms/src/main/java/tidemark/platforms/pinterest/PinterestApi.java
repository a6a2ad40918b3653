package tidemark.platforms.pinterest;

import java.util.List;
import java.util.Locale;
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

/** {@code GET /v5/user_account}: the account of the token, which must be the one asked for. https://developers.pinterest.com/docs/api/v5/user_account-get, 2026-09. */
final class PinterestApi implements FetchMethod {

    private static final String HOST = "api.pinterest.com";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "v5 user_account, the token's own account: followers, following, posts; exact";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        return PlannedRequest.single(targets,
                PlatformRequest.json("https://" + HOST + "/v5/user_account").bearing(credential));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.has("account_type") || (root.has("code") && root.has("message"))
                || (root.has("username") && root.has("follower_count"));
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        String words = JsonBody.words(body.root().path("message").asText(""));
        Optional<Unseen> refusal = Refusals.of(answer)
                .or(() -> Refusals.unknown(answer, words.toLowerCase(Locale.ROOT).startsWith("user not found")));
        return refusal.map(ResponseChecks::refused).orElseGet(() -> ResponseChecks.json(answer, body, words,
                (root, target) -> PinterestUser.of(root).result(target, name())));
    }
}
