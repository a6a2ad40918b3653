package tidemark.simulator.platform.tiktok;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.ShortNumbers;
import tidemark.simulator.population.Numbers;

/** The JSON state of an embeddable profile: rounded counts and the newest videos with their plays. */
final class EmbedState {

    private static final int VIDEOS = 10;

    private EmbedState() {}

    static ObjectNode of(AccountView listing, String asked) {
        Numbers numbers = listing.numbers();
        ObjectNode page = Json.object();
        ObjectNode user = page.putObject("userInfo");
        user.put("id", listing.id()).put("uniqueId", listing.handle()).put("nickname", listing.account().displayName());
        user.put("signature", "A simulated account.").put("avatarThumbUrl",
                "https://p16-sign.tiktokcdn.com/simulated.jpeg");
        user.put("verified", true).put("privateAccount", false);
        user.put("followerCount", ShortNumbers.tenths(numbers.followers()));
        user.put("followingCount", UserDetail.reported(numbers.following()));
        user.put("heartCount", ShortNumbers.tenths(UserDetail.reported(numbers.likes())));
        user.put("videoCount", UserDetail.reported(numbers.posts()));
        ArrayNode videos = page.putArray("videoList");
        for (int number = 0; number < Math.min(VIDEOS, UserDetail.reported(numbers.posts())); number++) {
            double share = 0.05 + listing.account().trait("plays" + number);
            videos.addObject().put("id", "7" + listing.id().substring(1)).put("desc", "A simulated video.")
                    .put("playCount", Math.round(share * (double) numbers.followers()));
        }
        return state(asked, page);
    }

    static ObjectNode missing(String asked) {
        ObjectNode page = Json.object();
        page.putObject("userInfo").put("code", 404);
        page.putArray("videoList");
        return state(asked, page);
    }

    private static ObjectNode state(String asked, ObjectNode page) {
        ObjectNode state = Json.object();
        state.putObject("source").putObject("data").set("/embed/@" + asked, page);
        return state;
    }
}
