package tidemark.simulator.platform.mastodon;

import java.time.LocalDate;
import java.time.ZoneOffset;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.Listing;
import tidemark.simulator.population.Numbers;
import tidemark.simulator.population.Standing;

/** The entity {@code Account} of the client API, as its home instance gives it. */
final class MastodonAccount {

    /** What instances that hide an account's count put in its place. */
    private static final int COUNT_HIDDEN = -1;

    private MastodonAccount() {}

    static ObjectNode of(Listing listing, String host) {
        boolean suspended = listing.standing() == Standing.SUSPENDED;
        String user = listing.handle().substring(0, listing.handle().indexOf('@'));
        String home = "https://" + host;
        ObjectNode account = Json.object();
        account.put("id", listing.id()).put("username", user).put("acct", user);
        account.put("display_name", suspended ? "" : listing.account().displayName());
        account.put("locked", false).put("bot", false).put("discoverable", !suspended).put("indexable", false);
        account.put("group", false);
        account.put("created_at", day(listing) + "T00:00:00.000Z");
        account.put("note", suspended ? "" : "<p>A simulated account.</p>");
        account.put("url", home + "/@" + user).put("uri", home + "/users/" + user);
        account.put("avatar", home + "/avatars/original/missing.png");
        account.put("avatar_static", home + "/avatars/original/missing.png");
        account.put("header", home + "/headers/original/missing.png");
        account.put("header_static", home + "/headers/original/missing.png");
        counts(account, listing);
        account.putArray("emojis");
        account.putArray("fields");
        if (suspended) {
            account.put("suspended", true);
        }
        return account;
    }

    private static void counts(ObjectNode account, Listing listing) {
        Numbers numbers = listing.numbers();
        account.put("followers_count", listing.hidden() ? COUNT_HIDDEN : numbers.followers());
        account.put("following_count", numbers.following());
        account.put("statuses_count", numbers.posts());
        account.put("last_status_at", LocalDate.ofInstant(listing.now(), ZoneOffset.UTC).toString());
        account.put("hide_collections", false);
    }

    private static LocalDate day(Listing listing) {
        return LocalDate.ofInstant(listing.account().createdAt(), ZoneOffset.UTC);
    }
}
