package tidemark.simulator.platform;

import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;
import tidemark.simulator.population.AccountStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How the platforms answer for generated accounts that are missing, suspended or hidden. */
class ClosedAccountsTest extends SimulatorFixture {

    private String handle(String platform, AccountStatus standing, String form) {
        return IntStream.range(0, 20_000).mapToObj(form::formatted)
                .filter(handle -> simulator.population().account(platform, handle).standing() == standing).findFirst()
                .orElseThrow();
    }

    @Test
    void mastodonHidesACountBehindMinusOne() throws Exception {
        String handle = handle("mastodon", AccountStatus.HIDDEN, "curator%d@museum-001.demo.example");
        JsonNode account = json(ask("museum-001.demo.example", "/api/v1/accounts/lookup?acct=" + handle));
        assertEquals(-1, account.get("followers_count").asInt());
        assertTrue(account.get("statuses_count").asLong() >= 0);
    }

    @Test
    void xMarksAProtectedAccount() throws Exception {
        String handle = handle("x", AccountStatus.HIDDEN, "demo_a%d");
        JsonNode user = json(ask("api.x.com", "/2/users/by?usernames=" + handle + "&user.fields=protected",
                "Authorization", "Bearer " + simulator.credentials().issued().get("x.bearer"))).at("/data/0");
        assertTrue(user.get("protected").asBoolean());
    }

    @Test
    void blueskyLabelsWhoWishesNotToBeShownToStrangers() throws Exception {
        String handle = handle("bluesky", AccountStatus.HIDDEN, "a%d.demo.example");
        JsonNode profile = json(ask("public.api.bsky.app", "/xrpc/app.bsky.actor.getProfile?actor=" + handle));
        assertEquals("!no-unauthenticated", profile.at("/labels/0/val").asText());
    }

    @Test
    void telegramKeepsBotsOutAndShowsNoCount() throws Exception {
        String handle = handle("telegram", AccountStatus.HIDDEN, "demo_a%d");
        String bot = "/bot" + simulator.credentials().issued().get("telegram.bot");
        assertEquals(403, ask("api.telegram.org", bot + "/getChatMemberCount?chat_id=@" + handle).statusCode());
        assertFalse(ask("t.me", "/" + handle).body().contains("subscribers"));
    }

    @Test
    void gitHubKnowsNeitherMissingNorSuspendedUsers() throws Exception {
        String[] token = {"Authorization", "Bearer " + simulator.credentials().issued().get("github.token")};
        String missing = handle("github", AccountStatus.MISSING, "demo-a%d");
        String suspended = handle("github", AccountStatus.SUSPENDED, "demo-a%d");
        assertEquals(404, ask("api.github.com", "/users/" + missing, token).statusCode());
        assertEquals(404, ask("api.github.com", "/users/" + suspended, token).statusCode());
    }
}
