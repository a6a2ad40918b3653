package tidemark.simulator.platform.tiktok;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.population.Numbers;

/** The fields of the object {@code user}. */
enum UserField {
    OPEN_ID, UNION_ID, AVATAR_URL, DISPLAY_NAME, BIO_DESCRIPTION, PROFILE_DEEP_LINK, IS_VERIFIED, USERNAME, FOLLOWER_COUNT, FOLLOWING_COUNT, LIKES_COUNT, VIDEO_COUNT;

    static boolean known(String field) {
        return Arrays.stream(values()).anyMatch(known -> known.wireName().equals(field));
    }

    static void put(ObjectNode user, String field, AccountView listing) {
        Numbers numbers = listing.numbers();
        switch (valueOf(field.toUpperCase(Locale.ROOT))) {
            case OPEN_ID -> user.put(field, "-000" + Credentials.nameOf("open" + listing.id()) + "-simulated");
            case UNION_ID -> user.put(field, Credentials.nameOf("union" + listing.id()) + "-simulated-union");
            case AVATAR_URL -> user.put(field, "https://p16-sign.tiktokcdn.com/simulated.jpeg");
            case DISPLAY_NAME -> user.put(field, listing.account().displayName());
            case BIO_DESCRIPTION -> user.put(field, "A simulated account.");
            case PROFILE_DEEP_LINK -> user.put(field, "https://vm.tiktok.com/simulated/");
            case IS_VERIFIED -> user.put(field, true);
            case USERNAME -> user.put(field, listing.handle());
            case FOLLOWER_COUNT -> user.put(field, numbers.followers());
            case FOLLOWING_COUNT -> user.put(field, numbers.following());
            case LIKES_COUNT -> user.put(field, numbers.likes());
            case VIDEO_COUNT -> user.put(field, numbers.posts());
        }
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
