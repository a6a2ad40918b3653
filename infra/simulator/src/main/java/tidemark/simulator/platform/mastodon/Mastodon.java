package tidemark.simulator.platform.mastodon;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.fediverse.ActorKind;
import tidemark.simulator.platform.fediverse.Dialect;
import tidemark.simulator.platform.fediverse.Home;
import tidemark.simulator.platform.fediverse.Software;
import tidemark.simulator.population.AccountStatus;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/** Mastodon. Handles in account lists are {@code user@host}; a hidden count is -1; resets are in ISO 8601. */
public final class Mastodon implements Dialect {

    private static final int LIMIT = 300;
    private static final int COUNT_HIDDEN = -1;
    private static final DateTimeFormatter MICROS = new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    private static final Traits TRAITS = new Traits("mastodon", 3.5, 0.8, 800_000, 2018, Traits.ACTIVITY, false,
            hash -> "1" + Seeded.text(hash, "0123456789", 17));

    private final ClientApi api = new ClientApi(Mastodon::account, error(404, "Record not found"));

    @Override
    public Software software() {
        return Software.MASTODON;
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
        return api.question(request, home);
    }

    private static ObjectNode account(AccountView listing, Home home) {
        ObjectNode account = Account.of(listing, home);
        account.put("indexable", false).put("group", false).put("hide_collections", listing.hidden());
        account.put("uri", home.url("/users/" + ActorKind.USER.name(listing)));
        if (listing.hidden()) {
            account.put("followers_count", COUNT_HIDDEN);
        }
        if (listing.standing() == AccountStatus.SUSPENDED) {
            account.put("suspended", true);
        }
        return account;
    }

    @Override
    public Response notFound() {
        return api.notFound();
    }

    @Override
    public Response membersOnly() {
        return error(401, "This method requires an authenticated user");
    }

    @Override
    public Response tooMany(Refusal refusal) {
        Response answer = error(429, "Too many requests");
        return refusal.until() == null ? answer : stamp(answer, new Quota(LIMIT, 0, refusal.until()));
    }

    @Override
    public Response failure() {
        return Response.html(503, "<!DOCTYPE html><html lang='en'><head><title>We're sorry</title></head></html>");
    }

    @Override
    public Response stamp(Response answer, Quota quota) {
        return answer.with("X-RateLimit-Limit", quota.limit()).with("X-RateLimit-Remaining", quota.remaining())
                .with("X-RateLimit-Reset", MICROS.format(quota.reset()));
    }

    private static Response error(int status, String error) {
        return Response.json(status, Json.object().put("error", error));
    }
}
