package tidemark.simulator.platform.truthsocial;

import java.time.LocalDate;
import java.time.ZoneOffset;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.population.AccountStatus;
import tidemark.simulator.population.Numbers;

/** The entity {@code Account} of Truth Social: Mastodon's, with a few fields of its own. */
final class TruthAccount {

    private static final String MEDIA = "https://static-assets-1.truthsocial.com/tmtg:prime-ts-assets/accounts/";

    private TruthAccount() {}

    static ObjectNode of(AccountView listing) {
        boolean suspended = listing.standing() == AccountStatus.SUSPENDED;
        Numbers numbers = listing.numbers();
        ObjectNode account = Json.object();
        account.put("id", listing.id()).put("username", listing.handle()).put("acct", listing.handle());
        account.put("display_name", suspended ? "" : listing.account().displayName());
        account.put("locked", false).put("bot", false).putNull("discoverable").put("group", false);
        account.put("created_at", day(listing) + "T00:00:00.000Z").put("note", "<p>A simulated account.</p>");
        account.put("url", "https://truthsocial.com/@" + listing.handle());
        account.put("avatar", MEDIA + "avatars/missing.png").put("avatar_static", MEDIA + "avatars/missing.png");
        account.put("header", MEDIA + "headers/missing.png").put("header_static", MEDIA + "headers/missing.png");
        account.put("followers_count", numbers.followers()).put("following_count", numbers.following());
        account.put("statuses_count", numbers.posts());
        account.put("last_status_at", LocalDate.ofInstant(listing.now(), ZoneOffset.UTC).toString());
        account.put("verified", true).put("location", "").put("website", "");
        account.put("unauth_visibility", !listing.hidden()).put("suspended", suspended);
        account.putArray("emojis");
        account.putArray("fields");
        return account;
    }

    private static LocalDate day(AccountView listing) {
        return LocalDate.ofInstant(listing.account().createdAt(), ZoneOffset.UTC);
    }
}
