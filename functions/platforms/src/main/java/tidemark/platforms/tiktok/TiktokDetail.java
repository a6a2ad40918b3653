package tidemark.platforms.tiktok;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReportedIdentity;

/** Saved answers of the interfaces behind the web and phone clients, such as {@code /api/user/detail}. Undocumented and signed; never requested. */
final class TiktokDetail implements Reader {

    @Override
    public String name() {
        return "detail";
    }

    @Override
    public String reads() {
        return "the clients' own user data: followers, following, likes, videos as posts";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.has("userInfo") || root.has("statusCode") || root.has("status_code")
                || root.has("__DEFAULT_SCOPE__")
                || root.has("UserModule") || root.path("body").has("userData") || root.path("user").has("unique_id")
                || root.path(0).path("user").has("uniqueId");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        return ResponseChecks.json(answer, JsonBody.of(answer), "", this::read);
    }

    private ParseResult read(JsonNode root, Target target) {
        return TiktokState.of(root).result(target, name())
                .orElseGet(() -> ParseResult.changed("The answer holds no user.", ReportedIdentity.UNKNOWN));
    }
}
