package tidemark.simulator.platform.mastodon;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.fediverse.ActorKind;
import tidemark.simulator.platform.fediverse.Home;
import tidemark.simulator.platform.fediverse.Software;
import tidemark.simulator.population.AccountStatus;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/** Mastodon. Handles in account lists are {@code user@host}; a hidden count is -1; resets are in ISO 8601. */
public final class Mastodon extends ClientApiDialect {

    private static final int COUNT_HIDDEN = -1;
    private static final Traits TRAITS = new Traits("mastodon", 3.5, 0.8, 800_000, 2018, Traits.ACTIVITY, false,
            hash -> "1" + Seeded.text(hash, "0123456789", 17));

    public Mastodon() {
        super(Software.MASTODON, TRAITS, Mastodon::account, "Record not found",
                "This method requires an authenticated user");
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
    public Response tooMany(Refusal refusal) {
        return ClientLimit.tooMany(refusal);
    }

    @Override
    public Response failure() {
        return Response.html(503, "<!DOCTYPE html><html lang='en'><head><title>We're sorry</title></head></html>");
    }

    @Override
    public Response stamp(Response answer, Quota quota) {
        return ClientLimit.stamp(answer, quota);
    }
}
