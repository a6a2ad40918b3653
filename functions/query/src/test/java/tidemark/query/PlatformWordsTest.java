package tidemark.query;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.platforms.RegisteredPlatform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.query.World.texts;

/** The reading routes accept the same words for a platform as an import, and answer with the platform's own name. */
class PlatformWordsTest {

    private final World world = new World();

    @BeforeEach
    void fill() {
        world.account(1, "x", "nasa", "NASA");
        world.account(2, "github", "nasa", "NASA");
        world.account(3, "lemmy", "!announcements@lemmy.ml", "Lemmy");
        world.account(4, "lemmy", "nutomic@lemmy.ml", "Lemmy");
        world.board();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "X", "twitter", "Twitter", "X%20(formerly%20Twitter)"})
    void everyWordLeadsToThePlatform(String word) {
        assertEquals("x", world.get("/accounts/" + word + "/NASA").json().path("platform").asText());
        assertEquals("x", world.get("/history/" + word + "/nasa").json().path("account").path("platform").asText());
        assertEquals(List.of("x"), texts(world.get("/grid?platform=" + word).json().path("data"), "platform"));
        assertEquals(List.of("github", "x"),
                texts(world.get("/accounts?sort=platform&platform=github," + word).json().path("data"), "platform"));
    }

    @Test
    void noWordOfAnImportIsRefused() {
        AddressBook book = new AddressBook(Platforms.forAddresses(Map.of()));
        for (RegisteredPlatform registered : Platforms.forAddresses(Map.of()).all()) {
            for (String word : registered.platform().addresses().aliases()) {
                String meant = book.platform(word).orElseThrow().policy().platform().id();
                assertEquals(200, world.get("/grid?platform=" + word).status(), word);
                assertEquals(world.get("/grid?platform=" + meant).body(), world.get("/grid?platform=" + word).body());
                assertEquals(404, world.get("/accounts/" + word + "/4d6-none.example").status(), word);
            }
        }
    }

    @Test
    void otherWordsAreStillWrong() {
        for (String word : List.of("myspace", "_", "%20", "x,,github", "tw")) {
            assertEquals(400, world.get("/grid?platform=" + word).status(), word);
        }
        assertTrue(world.get("/accounts/myspace/tom").errors().containsKey("platform"));
        assertEquals(400, world.get("/accounts/_/tom").status());
    }

    @Test
    void aCommunityIsFoundWithoutItsSign() {
        for (int i = 0; i < 2; i++) {
            assertEquals("!announcements@lemmy.ml",
                    world.get("/accounts/lemmy/announcements@lemmy.ml").json().path("handle").asText());
            assertEquals("!announcements@lemmy.ml",
                    world.get("/history/lemmy/Announcements@lemmy.ml").json().path("account").path("handle").asText());
            assertEquals("nutomic@lemmy.ml",
                    world.get("/accounts/lemmy/nutomic@lemmy.ml").json().path("handle").asText());
            assertEquals(404, world.get("/accounts/lemmy/!nutomic@lemmy.ml").status());
            world.get("/grid");
        }
    }
}
