package tidemark.platforms.pinterest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.Request;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.Method;
import tidemark.reading.Finding.Unseen;

/** {@code GET /v5/user_account}: the account of the token, which must be the one asked for. https://developers.pinterest.com/docs/api/v5/user_account-get, 2026-09. */
final class PinterestApi implements Method {

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
    public Asked ask(List<Target> targets, @Nullable Secret credential) {
        return Asked.single(targets, Request.json("https://" + HOST + "/v5/user_account").bearing(credential));
    }

    @Override
    public boolean recognises(Answer answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.has("account_type") || (root.has("code") && root.has("message"))
                || (root.has("username") && root.has("follower_count"));
    }

    @Override
    public Opened open(Answer answer) {
        JsonBody body = JsonBody.of(answer);
        String words = JsonBody.words(body.root().path("message").asText(""));
        Optional<Unseen> nobody = Refusals.of(answer)
                .or(() -> Refusals.unknown(answer, words.toLowerCase(Locale.ROOT).startsWith("user not found")));
        return nobody.map(Opening::refused).orElseGet(() -> Opening.json(answer, body, words,
                (root, target) -> PinterestUser.of(root).told(target, name())));
    }
}
