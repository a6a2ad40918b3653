package tidemark.simulator.platform.misskey;

import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.fediverse.Home;
import tidemark.simulator.population.AccountStatus;
import tidemark.simulator.population.Numbers;

/** The schema {@code UserDetailedNotMe} of a local user. Counts that are not public are 0, with a field for their visibility. */
final class MisskeyUser {

    private static final List<String> ALWAYS_NULL = List.of("host", "url", "uri", "movedTo", "alsoKnownAs",
            "lastFetchedAt", "bannerUrl", "bannerBlurhash", "location", "birthday", "lang", "avatarBlurhash");
    private static final List<String> ALWAYS_FALSE = List.of("isBot", "isCat", "isLocked", "isSilenced",
            "twoFactorEnabled", "usePasswordLessLogin", "securityKeys", "publicReactions");
    private static final List<String> ALWAYS_EMPTY = List.of("badgeRoles", "fields", "verifiedLinks", "pinnedNoteIds",
            "pinnedNotes", "roles", "avatarDecorations");

    private MisskeyUser() {}

    static ObjectNode of(AccountView listing, String username, Home home) {
        Numbers numbers = listing.numbers();
        ObjectNode user = Json.object();
        user.put("id", listing.id()).put("name", listing.account().displayName()).put("username", username);
        user.put("avatarUrl", home.url("/identicon/" + username + "@" + home.host()));
        user.put("onlineStatus", "unknown").put("description", "A simulated account.");
        user.put("createdAt",
                listing.account().createdAt().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ".000Z"));
        user.put("updatedAt", listing.now().truncatedTo(ChronoUnit.DAYS).toString().replace("Z", ".000Z"));
        user.putObject("emojis");
        ALWAYS_NULL.forEach(user::putNull);
        ALWAYS_FALSE.forEach(name -> user.put(name, false));
        ALWAYS_EMPTY.forEach(user::putArray);
        user.put("isSuspended", listing.standing() == AccountStatus.SUSPENDED);
        user.put("followersCount", listing.hidden() ? 0 : numbers.followers());
        user.put("followingCount", numbers.following()).put("notesCount", numbers.posts());
        user.put("followersVisibility", listing.hidden() ? "private" : "public").put("followingVisibility", "public");
        return user;
    }
}
