package tidemark.simulator.platform.tiktok;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.ShortNumbers;
import tidemark.simulator.population.AccountStatus;
import tidemark.simulator.population.Numbers;

/**
 * {@code webapp.user-detail} of a profile page: rounded numbers in {@code stats}, exact numbers as texts in {@code statsV2}, and a status
 * code.
 */
final class UserDetail {

    private static final int MISSING = 10221;
    private static final int PRIVATE = 10222;
    private static final int UNAVAILABLE = 10204;

    private UserDetail() {}

    static ObjectNode of(AccountView listing) {
        if (listing.standing() == AccountStatus.SUSPENDED) {
            return scope(Json.object(), UNAVAILABLE);
        }
        ObjectNode info = Json.object();
        info.set("user", user(listing));
        Numbers numbers = listing.numbers();
        ObjectNode stats = info.putObject("stats");
        stats.put("followerCount", ShortNumbers.tenths(numbers.followers()));
        stats.put("followingCount", reported(numbers.following()));
        stats.put("heart", ShortNumbers.tenths(reported(numbers.likes())));
        stats.put("heartCount", ShortNumbers.tenths(reported(numbers.likes())));
        stats.put("videoCount", reported(numbers.posts())).put("diggCount", 0).put("friendCount", 0);
        ObjectNode exact = info.putObject("statsV2");
        exact.put("followerCount", Long.toString(numbers.followers()));
        exact.put("followingCount", String.valueOf(numbers.following()));
        exact.put("heart", String.valueOf(numbers.likes())).put("heartCount", String.valueOf(numbers.likes()));
        exact.put("videoCount", String.valueOf(numbers.posts())).put("diggCount", "0").put("friendCount", "0");
        info.putArray("itemList");
        return scope(info, listing.hidden() ? PRIVATE : 0);
    }

    static ObjectNode missing() {
        return scope(Json.object(), MISSING);
    }

    /** A number; 0 if the platform shows none. */
    static long reported(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private static ObjectNode user(AccountView listing) {
        ObjectNode user = Json.object();
        user.put("id", listing.id()).put("shortId", "").put("uniqueId", listing.handle());
        user.put("nickname", listing.account().displayName()).put("signature", "A simulated account.");
        user.put("createTime", listing.account().createdAt().getEpochSecond()).put("verified", true);
        user.put("secUid", "MS4wLjABAAAA" + Credentials.nameOf(listing.id()).repeat(8));
        user.put("relation", 0).put("privateAccount", listing.hidden()).put("secret", listing.hidden());
        return user.put("isEmbedBanned", listing.hidden()).put("language", "en");
    }

    private static ObjectNode scope(ObjectNode info, int status) {
        ObjectNode state = Json.object();
        ObjectNode detail = state.putObject("__DEFAULT_SCOPE__").putObject("webapp.user-detail");
        detail.set("userInfo", info);
        detail.putObject("shareMeta").put("title", "TikTok").put("desc", "");
        detail.put("statusCode", status).put("statusMsg", "").put("needFix", status != 0);
        return state;
    }
}
