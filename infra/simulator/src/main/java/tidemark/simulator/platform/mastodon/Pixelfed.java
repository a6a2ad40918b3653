package tidemark.simulator.platform.mastodon;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.ResetTimes;
import tidemark.simulator.platform.fediverse.ActorKind;
import tidemark.simulator.platform.fediverse.Home;
import tidemark.simulator.platform.fediverse.Software;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/**
 * Pixelfed: the client API with Laravel's limits ({@code X-RateLimit-Reset} in epoch seconds, {@code Retry-After}). A suspended account
 * is not found; a locked one still shows its counts.
 */
public final class Pixelfed extends ClientApiDialect {

    private static final int LIMIT = 300;
    private static final Traits TRAITS = new Traits("pixelfed", 2.6, 0.7, 80_000, 2019, Traits.ACTIVITY, false,
            hash -> Integer.toString(1 + (int) Long.remainderUnsigned(hash, 7)) + Seeded.text(hash, "0123456789", 17));

    public Pixelfed() {
        super(Software.PIXELFED, TRAITS, Pixelfed::account, "Record not found", "Unauthenticated.");
    }

    @Override
    public Optional<Question> question(Request request, Home home) {
        return super.question(request, home).map(asked -> new Question(asked.keys(), directory -> asked.keys().stream()
                .map(directory::find).flatMap(Optional::stream).allMatch(AccountView::shown)
                        ? asked.reply().from(directory)
                        : notFound()));
    }

    private static ObjectNode account(AccountView listing, Home home) {
        ObjectNode account = Account.of(listing, home);
        account.put("url", home.url("/" + ActorKind.USER.name(listing))).put("note_text", "A simulated account.");
        account.put("local", true).put("is_admin", false).put("website", "").put("header_bg", "");
        account.put("last_fetched_at", listing.now().toString()).putNull("location");
        account.putArray("pronouns");
        account.put("locked", listing.hidden());
        return account;
    }

    @Override
    public Response tooMany(Refusal refusal) {
        Response answer = Response.json(429, Json.object().put("message", "Too Many Attempts."));
        return refusal.retryAfter(refusal.spent(LIMIT).map(quota -> stamp(answer, quota)
                .with("X-RateLimit-Reset", ResetTimes.epochSeconds(quota.reset()))).orElse(answer));
    }

    @Override
    public Response stamp(Response answer, Quota quota) {
        return answer.with("X-RateLimit-Limit", quota.limit()).with("X-RateLimit-Remaining", quota.remaining());
    }
}
