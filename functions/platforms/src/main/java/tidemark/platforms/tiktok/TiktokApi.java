package tidemark.platforms.tiktok;

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
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * {@code /v2/user/info/} of the Display API: the account whose owner gave the token, and no other. Its {@code open_id} is an id of the account for
 * this app only, not TikTok's own id. https://developers.tiktok.com/doc/tiktok-api-v2-get-user-info, 2026-08.
 */
final class TiktokApi implements FetchMethod {

    private static final String HOST = "open.tiktokapis.com";
    private static final String CALL = "https://" + HOST
            + "/v2/user/info/?fields=open_id,union_id,username,display_name,"
            + "follower_count,following_count,likes_count,video_count,is_verified";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "Display API, one's own account: followers, following, likes, videos as posts; exact";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        return PlannedRequest.single(targets, PlatformRequest.json(CALL).bearing(credential));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.path("error").path("log_id").isTextual() || root.path("error").path("code").isTextual();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> error = error(answer, body.root().path("error"));
        return error.isPresent()
                ? ResponseChecks.refused(error.get())
                : ResponseChecks.json(answer, body, "", this::read);
    }

    private static Optional<Unseen> error(PlatformResponse answer, JsonNode error) {
        String code = error.path("code").asText("ok");
        String words = JsonBody.words(error.path("message").asText(code));
        String said = words.isEmpty() ? "TikTok says " + code + "." : words;
        return switch (code) {
            case "ok", "" -> Optional.empty();
            case "access_token_invalid", "access_token_expired", "scope_not_authorized", "scope_permission_missed",
                    "token_not_authorized_for_specified_fields", "invalid_client", "app_not_authorized" ->
                Optional.of(
                        Unseen.of(Outcome.NEEDS_CREDENTIAL, said));
            case "rate_limit_exceeded", "daily_quota_limit_exceeded" -> Optional.of(Refusals.tooMany(answer, said));
            case "internal_error", "timeout" -> Optional.of(Unseen.of(Outcome.TRANSIENT, said));
            default -> Refusals.of(answer).or(() -> Refusals.status(answer, said))
                    .or(() -> Optional.of(Unseen.of(Outcome.LAYOUT_CHANGED, "TikTok says " + code + ": " + words)));
        };
    }

    private ParseResult read(JsonNode root, Target target) {
        JsonNode user = root.path("data").path("user");
        return new ReadingBuilder(
                new ReportedIdentity(JsonBody.text(user.path("username")), null,
                        JsonBody.text(user.path("display_name"))),
                name())
                .with(Metric.FOLLOWERS, JsonBody.count(user.path("follower_count")))
                .with(Metric.FOLLOWING, JsonBody.count(user.path("following_count")))
                .with(Metric.LIKES, JsonBody.count(user.path("likes_count")))
                .with(Metric.POSTS, JsonBody.count(user.path("video_count"))).result(target, new TiktokAddresses());
    }
}
