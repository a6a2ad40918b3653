package tidemark.simulator.platform;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;
import tidemark.simulator.fault.Fault;
import tidemark.simulator.fault.FaultKind;
import tidemark.simulator.http.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class YouTubeTest extends SimulatorFixture {

    private static final String API = "www.googleapis.com";
    private static final String WEB = "www.youtube.com";
    private static final String CHANNELS = "/youtube/v3/channels?part=snippet,statistics,status&";

    private HttpResponse<String> get(String filter) throws Exception {
        return ask(API, CHANNELS + filter, "X-Goog-Api-Key", secret("youtube.key"));
    }

    private String id(String handle) {
        return simulator.population().account("youtube", handle).permanentId();
    }

    private JsonNode data(String path) throws Exception {
        String page = ask(WEB, path).body();
        int start = page.indexOf("var ytInitialData = ") + "var ytInitialData = ".length();
        return Json.read(page.substring(start, page.indexOf(";</script>", start))).orElseThrow();
    }

    @Test
    void tellsAChannelWithItsCountsAsTexts() throws Exception {
        JsonNode body = json(get("forHandle=@museum"));
        assertEquals("youtube#channelListResponse", body.get("kind").asText());
        JsonNode channel = body.at("/items/0");
        assertTrue(channel.get("id").asText().matches("UC[\\w-]{22}"));
        assertEquals("@museum", channel.at("/snippet/customUrl").asText());
        assertEquals("public", channel.at("/status/privacyStatus").asText());
        assertTrue(channel.at("/snippet/publishedAt").asText().endsWith("Z"));
        JsonNode statistics = channel.get("statistics");
        assertEquals(Long.toString(ShortNumbers.down(followers("youtube", "@museum"), 3)),
                statistics.get("subscriberCount").textValue());
        assertTrue(statistics.get("viewCount").isTextual() && statistics.get("videoCount").isTextual());
        assertFalse(statistics.get("hiddenSubscriberCount").booleanValue());
    }

    @Test
    void answersFiftyIdsAtOnceButGivesFiveUnlessAskedForMore() throws Exception {
        String ids = IntStream.range(0, 50).mapToObj(i -> id("@museum" + i)).collect(Collectors.joining(","));
        assertEquals(50, json(get("maxResults=50&id=" + ids)).get("items").size());
        assertEquals(5, json(get("id=" + ids)).get("items").size());
        assertEquals(400, get("maxResults=50&id=" + ids + "," + id("@another")).statusCode());
    }

    @Test
    void leavesOutWhoeverIsGoneAndTheListWithTheLast() throws Exception {
        assertFalse(json(get("forHandle=museum_simgone")).has("items"));
        assertFalse(json(get("forUsername=museum_simsusp")).has("items"));
        assertEquals(0, json(get("forHandle=museum_simgone")).at("/pageInfo/totalResults").asInt());
    }

    @Test
    void hidesACountBehindAFlag() throws Exception {
        JsonNode statistics = json(get("forHandle=museum_simhide")).at("/items/0/statistics");
        assertTrue(statistics.get("hiddenSubscriberCount").booleanValue());
        assertTrue(statistics.path("subscriberCount").asText("0").equals("0"));
        assertTrue(statistics.has("viewCount"));
    }

    @Test
    void keepsTheIdOfAChannelWithANewHandle() throws Exception {
        assertFalse(json(get("forHandle=museum_simmoved")).has("items"));
        JsonNode channel = json(get("id=" + id("@museum_simmoved"))).at("/items/0");
        assertEquals("@museum_simmonow", channel.at("/snippet/customUrl").asText());
    }

    @Test
    void inventsAChannelForAnIdThatIsListed() throws Exception {
        String listed = "UCabcdefghijklmnopqrstuw";
        JsonNode channel = json(get("id=" + listed)).at("/items/0");
        assertEquals(listed, channel.get("id").asText());
        String handle = channel.at("/snippet/customUrl").asText();
        assertEquals(listed, json(get("forHandle=" + handle)).at("/items/0/id").asText());
    }

    @Test
    void takesExactlyOneFilterAndWantsAPart() throws Exception {
        assertEquals("missingRequiredParameter", json(get("x=1")).at("/error/errors/0/reason").asText());
        assertEquals("incompatibleParameters",
                json(get("id=" + id("@a") + "&forHandle=b")).at("/error/errors/0/reason").asText());
        HttpResponse<String> partless = ask(API, "/youtube/v3/channels?forHandle=a", "X-Goog-Api-Key",
                secret("youtube.key"));
        assertEquals(400, partless.statusCode());
    }

    @Test
    void refusesAMissingKeyWith403AndAWrongOneWith400() throws Exception {
        HttpResponse<String> missing = ask(API, CHANNELS + "forHandle=a");
        assertEquals(403, missing.statusCode());
        assertEquals("forbidden", json(missing).at("/error/errors/0/reason").asText());
        HttpResponse<String> wrong = ask(API, CHANNELS + "forHandle=a&key=AIzaWrong");
        assertEquals(400, wrong.statusCode());
        assertEquals("API_KEY_INVALID", json(wrong).at("/error/details/0/reason").asText());
        assertEquals(200, ask(API, CHANNELS + "forHandle=a&key=" + secret("youtube.key")).statusCode());
    }

    @Test
    void refusesHasteWith429AndASpentQuotaWith403() throws Exception {
        simulator.faults().add(Fault.of(FaultKind.RATE_LIMITED).times(1));
        HttpResponse<String> haste = get("forHandle=a");
        assertEquals(429, haste.statusCode());
        assertEquals("rateLimitExceeded", json(haste).at("/error/errors/0/reason").asText());
        simulator.faults().add(Fault.of(FaultKind.RATE_LIMITED_BARE));
        HttpResponse<String> spent = get("forHandle=a");
        assertEquals(403, spent.statusCode());
        assertEquals("quotaExceeded", json(spent).at("/error/errors/0/reason").asText());
        assertEquals("youtube.quota", json(spent).at("/error/errors/0/domain").asText());
        assertTrue(spent.headers().firstValue("Retry-After").isEmpty());
    }

    @Test
    void givesTenThousandAnswersADay() throws Exception {
        get("forHandle=a");
        for (int i = 1; i < 10_000; i++) {
            simulator.enforcer().enter("youtube#cred:" + Credentials.nameOf(secret("youtube.key")), "youtube", true);
            simulator.enforcer().leave("youtube#cred:" + Credentials.nameOf(secret("youtube.key")), "youtube");
            clock.advance(Duration.ofMillis(600));
        }
        assertEquals("quotaExceeded", json(askNow(API, CHANNELS + "forHandle=a", "X-Goog-Api-Key",
                secret("youtube.key"))).at("/error/errors/0/reason").asText());
    }

    @Test
    void writesAChannelsPageWithShortAndLongNumbers() throws Exception {
        JsonNode data = data("/@museum/about?hl=en");
        long followers = followers("youtube", "@museum");
        String subscribers = ShortNumbers.abbreviated(followers, 3) + " subscribers";
        JsonNode rows = data.at(
                "/header/pageHeaderRenderer/content/pageHeaderViewModel/metadata/contentMetadataViewModel/metadataRows");
        assertEquals("@museum", rows.at("/0/metadataParts/0/text/content").asText());
        assertEquals(subscribers, rows.at("/1/metadataParts/0/text/content").asText());
        assertEquals(id("@museum"), data.at("/metadata/channelMetadataRenderer/externalId").asText());
        JsonNode about = data.findValue("aboutChannelViewModel");
        assertEquals(subscribers, about.get("subscriberCountText").asText());
        assertTrue(about.get("viewCountText").asText().matches("[\\d,]+ views"));
        assertTrue(about.at("/joinedDateText/content").asText().matches("Joined [A-Z][a-z]{2} \\d{1,2}, \\d{4}"));
        assertEquals(data.get("metadata"), data("/user/museum/about").get("metadata"));
        assertEquals(data.get("metadata"), data("/channel/" + id("@museum")).get("metadata"));
    }

    @Test
    void leavesOutAHiddenCountOnThePage() throws Exception {
        JsonNode data = data("/@museum_simhide/about");
        assertFalse(data.toString().contains("subscriber"));
        assertTrue(data.toString().contains("videos"));
    }

    @Test
    void alertsOfATerminatedAndOfAnUnknownChannel() throws Exception {
        JsonNode alert = data("/@museum_simsusp/about").at("/alerts/0/alertRenderer");
        assertEquals("ERROR", alert.get("type").asText());
        assertTrue(alert.at("/text/simpleText").asText().startsWith("This account has been terminated"));
        assertEquals("This channel does not exist.", data("/channel/" + id("@museum_simgone"))
                .at("/alerts/0/alertRenderer/text/simpleText").asText());
        assertEquals(404, ask(WEB, "/@museum_simgone/about").statusCode());
    }

    @Test
    void leadsStrangersToConsentAndToLogin() throws Exception {
        HttpResponse<String> consent = ask(WEB, "/@museum_simconsent/about");
        assertEquals(302, consent.statusCode());
        assertTrue(header(consent, "Location").startsWith("https://consent.youtube.com/m?continue="));
        assertEquals(200, ask("consent.youtube.com", "/m").statusCode());
        assertTrue(header(ask(WEB, "/@museum_simwall/about"), "Location").startsWith("https://accounts.google.com/"));
        assertEquals(401, get("forHandle=museum_simwall").statusCode());
    }

    @Test
    void hasAnotherShapeWhenItsLayoutChanges() throws Exception {
        JsonNode data = data("/@museum_simlayout/about");
        assertFalse(data.has("header"));
        JsonNode statistics = json(get("forHandle=museum_simlayout")).at("/items/0/statistics");
        assertTrue(statistics.get("subscriberCount").isObject());
    }

    @Test
    void asksRobotsToStayAwayFromItsInnerPaths() throws Exception {
        assertTrue(ask(WEB, "/robots.txt").body().contains("Disallow: /youtubei/"));
    }
}
