package tidemark.simulator.platform.mastodon;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.population.AccountStatus;

/** The entity {@code Account} of Truth Social: Mastodon's, with a few fields of its own. */
final class TruthAccount {

    private static final String MEDIA = "https://static-assets-1.truthsocial.com/tmtg:prime-ts-assets/accounts/";

    private TruthAccount() {}

    static ObjectNode of(AccountView listing) {
        boolean suspended = listing.standing() == AccountStatus.SUSPENDED;
        ObjectNode account = Json.object();
        account.put("id", listing.id()).put("username", listing.handle()).put("acct", listing.handle());
        account.put("display_name", suspended ? "" : listing.account().displayName());
        account.put("locked", false).put("bot", false).putNull("discoverable").put("group", false);
        account.put("created_at", Account.created(listing)).put("note", "<p>A simulated account.</p>");
        account.put("url", "https://truthsocial.com/@" + listing.handle());
        account.put("avatar", MEDIA + "avatars/missing.png").put("avatar_static", MEDIA + "avatars/missing.png");
        account.put("header", MEDIA + "headers/missing.png").put("header_static", MEDIA + "headers/missing.png");
        Account.counts(account, listing);
        account.put("verified", true).put("location", "").put("website", "");
        account.put("unauth_visibility", !listing.hidden()).put("suspended", suspended);
        account.putArray("emojis");
        account.putArray("fields");
        return account;
    }
}
