package tidemark.platforms.instagram;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * Saved answers of the website and the apps: {@code web_profile_info}, {@code ?__a=1}, GraphQL, {@code users/.../info}, and of the first API that
 * ended in 2020. Never requested: the terms forbid it.
 */
final class InstagramWeb implements Reader {

    /** The path of the user in each kind of answer. */
    private static final List<String> PLACES = List.of("/data/user", "/graphql/user", "/data/xig_user_by_username",
            "/data/xdt_api__v1__users__web_profile_info/user", "/data/user_by_username", "/user", "/data", "");

    @Override
    public String name() {
        return "web";
    }

    @Override
    public String reads() {
        return "saved web_profile_info, ?__a=1, GraphQL and old API answers: followers, following, posts; exact";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        boolean error = root.path("message").isTextual() || root.path("error_type").isTextual()
                || root.path("status").asText().equals("fail") || root.path("meta").has("error_type");
        return !user(root).isMissingNode() || noAccount(root) || error;
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        JsonNode root = body.root();
        Optional<Unseen> refusal = InstagramRefusals.of(answer, root).or(() -> Refusals.of(answer))
                .or(() -> Refusals.unknown(answer, root.isObject()))
                .or(() -> Refusals.status(answer, InstagramRefusals.words(root)))
                .or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(ResponseChecks::refused).orElse(target -> read(root, target));
    }

    private ParseResult read(JsonNode root, Target target) {
        JsonNode user = user(root);
        if (user.isMissingNode()) {
            return noAccount(root)
                    ? ParseResult.said(Outcome.NOT_FOUND, "The answer has no user.")
                    : ParseResult.changed("The answer holds no account.", ReportedIdentity.UNKNOWN);
        }
        return InstagramUser.result(user, target, name());
    }

    private static JsonNode user(JsonNode root) {
        return PLACES.stream().map(root::at).filter(InstagramWeb::isUser).findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static boolean isUser(JsonNode node) {
        return InstagramUser.is(node) || (node.path("username").isTextual() && InstagramUser.isBare(node))
                || (node.path("username").isTextual() && node.has("media_count"));
    }

    /** A null user is how the website says that no account has the name. */
    private static boolean noAccount(JsonNode root) {
        return PLACES.stream().filter(place -> place.length() > 5).map(root::at).anyMatch(JsonNode::isNull);
    }
}
