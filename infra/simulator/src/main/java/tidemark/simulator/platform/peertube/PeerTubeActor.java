package tidemark.simulator.platform.peertube;

import java.time.temporal.ChronoUnit;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.fediverse.Home;
import tidemark.simulator.population.Numbers;

/** The schemas {@code Account} and {@code VideoChannel}: an actor with its followers as this server sees them. */
final class PeerTubeActor {

    private PeerTubeActor() {}

    static ObjectNode account(AccountView listing, String name, Home home) {
        ObjectNode account = actor(listing, name, home, "/accounts/");
        return account.put("userId", Long.parseLong(listing.id()) % 10_000).put("isLocal", true);
    }

    static ObjectNode channel(AccountView listing, String name, Home home) {
        ObjectNode channel = actor(listing, name, home, "/video-channels/");
        channel.putNull("support").put("isLocal", true);
        channel.putArray("banners");
        ObjectNode owner = channel.putObject("ownerAccount");
        owner.put("id", Long.parseLong(listing.id()) + 1).put("url", home.url("/accounts/" + name + "_owner"));
        owner.put("name", name + "_owner").put("host", home.host()).put("displayName", listing.account().displayName());
        owner.put("followingCount", 0).put("followersCount", 1).putArray("avatars");
        return channel;
    }

    private static ObjectNode actor(AccountView listing, String name, Home home, String path) {
        Numbers numbers = listing.numbers();
        String opened = listing.account().createdAt().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ".000Z");
        ObjectNode actor = Json.object();
        actor.put("id", Long.parseLong(listing.id())).put("url", home.url(path + name));
        actor.put("name", name).put("host", home.host()).put("hostRedundancyAllowed", false);
        actor.put("followingCount", Objects.requireNonNull(numbers.following()));
        actor.put("followersCount", numbers.followers());
        actor.put("createdAt", opened).put("updatedAt", opened);
        actor.put("displayName", listing.account().displayName()).put("description", "A simulated account.");
        actor.putArray("avatars");
        return actor;
    }
}
