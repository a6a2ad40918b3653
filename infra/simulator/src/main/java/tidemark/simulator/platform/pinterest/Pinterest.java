package tidemark.simulator.platform.pinterest;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.HostedPlatform;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.ResetTimes;
import tidemark.simulator.population.Numbers;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/**
 * Pinterest: {@code /v5/user_account} returns the account whose owner granted the token, and no other. The token of a missing account is
 * invalid, and no count can be hidden.
 */
public final class Pinterest extends HostedPlatform {

    private static final String TOKEN = "pinterest.token";
    private static final int LIMIT = 1000;
    private static final Traits TRAITS = new Traits("pinterest", 4.0, 0.9, 8_000_000, 2012, Traits.ACTIVITY, false,
            hash -> "5" + Seeded.text(hash, "0123456789", 17));

    private final Credentials credentials;
    private final InstantSource clock;

    /** @param clock for resets, which are stated in seconds from now */
    public Pinterest(Credentials credentials, InstantSource clock) {
        super(TRAITS, "api.pinterest.com");
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public Call read(Request request) {
        Optional<String> owner = request.bearer().flatMap(token -> credentials.owner(TOKEN, token));
        if (owner.isEmpty()) {
            return new Call.AtTheDoor(loginWall(request));
        }
        if (!request.path().equals("/v5/user_account")) {
            return new Call.AtTheDoor(error(404, 12, "API route not found."));
        }
        return new Call.Admissible("pinterest#" + owner.get(), "pinterest", true,
                List.of(new Key.Handle(owner.get())), directory -> directory.owned(owner.get())
                        .filter(AccountView::shown).map(listing -> Response.json(200, account(listing)))
                        .orElseGet(() -> loginWall(request)));
    }

    private static ObjectNode account(AccountView listing) {
        Numbers numbers = listing.numbers();
        return Json.object().put("account_type", "BUSINESS").put("id", listing.id())
                .put("profile_image", "https://i.pinimg.com/280x280_RS/simulated.jpg").put("website_url", "")
                .put("username", listing.handle()).put("about", "A simulated account.")
                .put("business_name", listing.account().displayName()).put("board_count", 12)
                .put("pin_count", numbers.posts()).put("follower_count", numbers.followers())
                .put("following_count", numbers.following()).put("monthly_views", numbers.followers() * 3);
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        Response answer = error(429, 8, "You have exceeded your rate limit. Try again later.");
        return refusal.spent(LIMIT).map(quota -> stamp(answer, quota)).orElse(answer);
    }

    @Override
    public Response loginWall(Request request) {
        return error(401, 2, "Authentication failed.");
    }

    @Override
    public Response failure(Request request) {
        return error(503, 11, "Service unavailable.");
    }

    @Override
    public Response stamp(Response answer, Quota quota) {
        return answer.with("X-RateLimit-Limit", quota.limit()).with("X-RateLimit-Remaining", quota.remaining())
                .with("X-RateLimit-Reset", ResetTimes.secondsUntil(quota.reset(), clock.instant()));
    }

    private static Response error(int status, int code, String message) {
        return Response.json(status, Json.object().put("code", code).put("message", message));
    }
}
