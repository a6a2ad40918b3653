package tidemark.simulator.platform.mastodon;

import java.time.LocalDate;
import java.time.ZoneOffset;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.fediverse.ActorKind;
import tidemark.simulator.platform.fediverse.Home;
import tidemark.simulator.population.AccountStatus;
import tidemark.simulator.population.Numbers;

/** The fields of the entity {@code Account} that all servers with this client API have, as the home server writes them. */
final class Account {

    private Account() {}

    static ObjectNode of(AccountView listing, Home home) {
        boolean suspended = listing.standing() == AccountStatus.SUSPENDED;
        String user = ActorKind.USER.name(listing);
        ObjectNode account = Json.object();
        account.put("id", listing.id()).put("username", user).put("acct", user);
        account.put("display_name", suspended ? "" : listing.account().displayName());
        account.put("locked", false).put("bot", false).put("discoverable", !suspended);
        account.put("created_at", created(listing));
        account.put("note", suspended ? "" : "<p>A simulated account.</p>");
        account.put("url", home.url("/@" + user));
        account.put("avatar", home.url("/avatars/original/missing.png"));
        account.put("avatar_static", home.url("/avatars/original/missing.png"));
        account.put("header", home.url("/headers/original/missing.png"));
        account.put("header_static", home.url("/headers/original/missing.png"));
        counts(account, listing);
        account.putArray("emojis");
        account.putArray("fields");
        return account;
    }

    /** The counts, and the day of the last post. */
    static void counts(ObjectNode account, AccountView listing) {
        Numbers numbers = listing.numbers();
        account.put("followers_count", numbers.followers());
        account.put("following_count", numbers.following());
        account.put("statuses_count", numbers.posts());
        account.put("last_status_at", LocalDate.ofInstant(listing.now(), ZoneOffset.UTC).toString());
    }

    /** The day on which an account was opened, at midnight. */
    static String created(AccountView listing) {
        return LocalDate.ofInstant(listing.account().createdAt(), ZoneOffset.UTC) + "T00:00:00.000Z";
    }
}
