package tidemark.simulator.platform.mastodon;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.fediverse.ActorKind;
import tidemark.simulator.platform.fediverse.Home;
import tidemark.simulator.platform.fediverse.Software;
import tidemark.simulator.population.AccountStatus;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/**
 * Pleroma and its descendant Akkoma: the client API with an object {@code pleroma} in each account. A hidden count is 0 beside
 * {@code hide_followers_count}. It publishes no limit; the proxies in front of it send {@code Retry-After}.
 */
public final class Pleroma extends ClientApiDialect {

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Traits TRAITS = new Traits("pleroma", 2.8, 0.7, 60_000, 2018, Traits.ACTIVITY, false,
            hash -> "A" + Seeded.text(hash, LETTERS, 17));

    public Pleroma() {
        super(Software.PLEROMA, TRAITS, Pleroma::account, "Can't find user", "This API requires an authenticated user");
    }

    private static ObjectNode account(AccountView listing, Home home) {
        String user = ActorKind.USER.name(listing);
        ObjectNode account = Account.of(listing, home);
        account.put("fqn", user + "@" + home.host());
        ObjectNode own = account.putObject("pleroma");
        own.put("ap_id", home.url("/users/" + user)).put("accepts_chat_messages", false);
        own.put("deactivated", listing.standing() == AccountStatus.SUSPENDED);
        own.put("hide_favorites", true).put("hide_followers", listing.hidden());
        own.put("hide_followers_count", listing.hidden()).put("hide_follows", false).put("hide_follows_count", false);
        own.put("is_admin", false).put("is_confirmed", true).put("is_moderator", false).put("skip_thread_containment",
                false);
        own.putArray("also_known_as");
        own.putArray("tags");
        own.putObject("relationship");
        if (listing.hidden()) {
            account.put("followers_count", 0);
        }
        return account;
    }

    /** Zero, as in its API. */
    @Override
    public Optional<Long> hiddenTotal() {
        return Optional.of(0L);
    }

    @Override
    public Response tooMany(Refusal refusal) {
        return refusal.retryAfter(ClientError.of(429, "Throttled"));
    }
}
