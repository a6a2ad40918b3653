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
import static tidemark.query.QueryFixture.texts;

/** The reading routes accept the same words for a platform as an import, and answer with the platform's own name. */
class PlatformWordsTest {

    private final QueryFixture fixture = new QueryFixture();

    @BeforeEach
    void fill() {
        fixture.account(1, "x", "nasa", "NASA");
        fixture.account(2, "github", "nasa", "NASA");
        fixture.account(3, "lemmy", "!announcements@lemmy.ml", "Lemmy");
        fixture.account(4, "lemmy", "nutomic@lemmy.ml", "Lemmy");
        fixture.board();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "X", "twitter", "Twitter", "X%20(formerly%20Twitter)"})
    void everyWordLeadsToThePlatform(String word) {
        assertEquals("x", fixture.get("/accounts/" + word + "/NASA").json().path("platform").asText());
        assertEquals("x", fixture.get("/history/" + word + "/nasa").json().path("account").path("platform").asText());
        assertEquals(List.of("x"), texts(fixture.get("/grid?platform=" + word).json().path("data"), "platform"));
        assertEquals(List.of("github", "x"),
                texts(fixture.get("/accounts?sort=platform&platform=github," + word).json().path("data"), "platform"));
    }

    @Test
    void noWordOfAnImportIsRefused() {
        AddressBook book = new AddressBook(Platforms.forAddresses(Map.of()));
        for (RegisteredPlatform registered : Platforms.forAddresses(Map.of()).all()) {
            for (String word : registered.platform().addresses().aliases()) {
                String meant = book.platform(word).orElseThrow().policy().platform().id();
                assertEquals(200, fixture.get("/grid?platform=" + word).status(), word);
                assertEquals(fixture.get("/grid?platform=" + meant).body(),
                        fixture.get("/grid?platform=" + word).body());
                assertEquals(404, fixture.get("/accounts/" + word + "/4d6-none.example").status(), word);
            }
        }
    }

    @Test
    void otherWordsAreStillWrong() {
        for (String word : List.of("myspace", "_", "%20", "x,,github", "tw")) {
            assertEquals(400, fixture.get("/grid?platform=" + word).status(), word);
        }
        assertTrue(fixture.get("/accounts/myspace/tom").errors().containsKey("platform"));
        assertEquals(400, fixture.get("/accounts/_/tom").status());
    }

    @Test
    void aCommunityIsFoundWithoutItsSign() {
        for (int i = 0; i < 2; i++) {
            assertEquals("!announcements@lemmy.ml",
                    fixture.get("/accounts/lemmy/announcements@lemmy.ml").json().path("handle").asText());
            assertEquals("!announcements@lemmy.ml",
                    fixture.get("/history/lemmy/Announcements@lemmy.ml").json().path("account").path("handle")
                            .asText());
            assertEquals("nutomic@lemmy.ml",
                    fixture.get("/accounts/lemmy/nutomic@lemmy.ml").json().path("handle").asText());
            assertEquals(404, fixture.get("/accounts/lemmy/!nutomic@lemmy.ml").status());
            fixture.get("/grid");
        }
    }
}
