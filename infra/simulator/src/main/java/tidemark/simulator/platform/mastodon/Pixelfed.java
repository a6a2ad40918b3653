package tidemark.simulator.platform.mastodon;

import java.util.List;
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
import tidemark.simulator.platform.fediverse.Dialect;
import tidemark.simulator.platform.fediverse.Home;
import tidemark.simulator.platform.fediverse.Software;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/**
 * Pixelfed: the client API with Laravel's limits ({@code X-RateLimit-Reset} in epoch seconds, {@code Retry-After}). A suspended account
 * is not found; a locked one still shows its counts.
 */
public final class Pixelfed implements Dialect {

    private static final int LIMIT = 300;
    private static final Traits TRAITS = new Traits("pixelfed", 2.6, 0.7, 80_000, 2019, Traits.ACTIVITY, false,
            hash -> Integer.toString(1 + (int) Long.remainderUnsigned(hash, 7)) + Seeded.text(hash, "0123456789", 17));

    private final ClientApi api = new ClientApi(Pixelfed::account, error(404, "Record not found"));

    @Override
    public Software software() {
        return Software.PIXELFED;
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public List<ActorKind> actors() {
        return List.of(ActorKind.USER);
    }

    @Override
    public Optional<Question> question(Request request, Home home) {
        return api.question(request, home).map(asked -> new Question(asked.keys(), directory -> asked.keys().stream()
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
    public Response notFound() {
        return api.notFound();
    }

    @Override
    public Response membersOnly() {
        return error(401, "Unauthenticated.");
    }

    @Override
    public Response tooMany(Refusal refusal) {
        Response answer = Response.json(429, Json.object().put("message", "Too Many Attempts."));
        if (refusal.until() == null || refusal.seconds() == null) {
            return answer;
        }
        return answer.with("X-RateLimit-Limit", LIMIT).with("X-RateLimit-Remaining", 0)
                .with("X-RateLimit-Reset", ResetTimes.epochSeconds(refusal.until()))
                .with("Retry-After", refusal.seconds());
    }

    @Override
    public Response stamp(Response answer, Quota quota) {
        return answer.with("X-RateLimit-Limit", quota.limit()).with("X-RateLimit-Remaining", quota.remaining());
    }

    private static Response error(int status, String error) {
        return Response.json(status, Json.object().put("error", error));
    }
}
