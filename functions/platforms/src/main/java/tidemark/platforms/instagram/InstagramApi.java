package tidemark.platforms.instagram;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.meta.Graph;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.reading.Outcome;

/**
 * {@code business_discovery} of the Graph API: the account asked for is in that field, inside the caller's own account. It takes names only, so a
 * renamed account is not found. https://developers.facebook.com/docs/instagram-platform, 2026-09.
 */
final class InstagramApi implements FetchMethod {

    private static final String HOST = "graph.facebook.com";
    private static final String FIELDS = "{id,username,name,biography,followers_count,follows_count,media_count}";
    private static final String GRANT = "instagram_basic and pages_read_engagement behind instagram.token";
    private static final int INVALID_USER = 110;
    private static final int NO_OBJECT = 33;
    private static final int NO_PROFESSIONAL = 2_207_013;

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "Graph API business_discovery: followers, following, posts of professional accounts; exact";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    /** The credential is the caller's own account and its token; the path begins with that account. */
    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        List<Secret> parts = credential == null ? List.of() : credential.parts(2);
        String caller = parts.isEmpty() ? "me" : parts.getFirst().value();
        String fields = "business_discovery.username(" + targets.getFirst().address().handle() + ")" + FIELDS;
        PlatformRequest request = PlatformRequest
                .json("https://" + HOST + "/v26.0/" + PlatformRequest.encoded(caller) + "?fields="
                        + PlatformRequest.encoded(fields));
        return PlannedRequest.single(targets, request.bearing(parts.size() < 2 ? null : parts.get(1)));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.has("business_discovery") || Graph.isError(root)
                || (root.has("username") && root.has("followers_count"));
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        JsonNode root = body.root();
        if (Graph.code(root) == INVALID_USER || Graph.subcode(root) == NO_PROFESSIONAL) {
            return target -> closed(root);
        }
        return Graph.isError(root) && Graph.subcode(root) == NO_OBJECT
                ? target -> ParseResult.said(Outcome.NEEDS_CREDENTIAL,
                        "The credential's own account is not there, or the token may not use it: " + Graph.words(root))
                : Graph.open(answer, body, GRANT,
                        (said, target) -> InstagramUser.result(user(said), counted(answer), target, name()));
    }

    /** The error for a personal account is the same as for one that does not exist, so the finding claims neither. */
    private static ParseResult closed(JsonNode root) {
        return ParseResult.said(Outcome.PRIVATE, "The API shows professional accounts only, and has none of this name; "
                + "it may be a personal one, or gone: " + Graph.words(root));
    }

    private static boolean counted(PlatformResponse answer) {
        return answer.url() != null && answer.url().toString().contains("followers_count");
    }

    /** An answer without the field is the caller's own account, as its token shows it. */
    private static JsonNode user(JsonNode root) {
        return root.has("business_discovery") ? root.path("business_discovery") : root;
    }
}
