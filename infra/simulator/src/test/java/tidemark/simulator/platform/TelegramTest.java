package tidemark.simulator.platform;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TelegramTest extends SimulatorFixture {

    private static final String API = "api.telegram.org";

    private String bot(String method) {
        return "/bot" + simulator.credentials().issued().get("telegram.bot") + "/" + method;
    }

    private long followers(String name) {
        return simulator.population().account("telegram", name).at(clock.instant()).followers();
    }

    @Test
    void answersWithTheChatAndItsExactCount() throws Exception {
        JsonNode chat = json(ask(API, bot("getChat?chat_id=@museum"))).get("result");
        assertEquals("channel", chat.get("type").asText());
        assertTrue(chat.get("username").asText().equalsIgnoreCase("museum"));
        assertTrue(chat.get("id").asText().matches("-100\\d{10}"));
        JsonNode count = json(askNow(API, bot("getChatMemberCount?chat_id=@museum")));
        assertTrue(count.get("ok").asBoolean());
        assertEquals(followers("museum"), count.get("result").asLong());
    }

    @Test
    void findsTheSameChatByItsId() throws Exception {
        JsonNode chat = json(ask(API, bot("getChat?chat_id=@museum")));
        assertEquals(chat, json(askNow(API, bot("getChat?chat_id=" + chat.at("/result/id").asText()))));
    }

    @Test
    void saysThatAChatIsNotFound() throws Exception {
        HttpResponse<String> response = ask(API, bot("getChat?chat_id=@museum_simgone"));
        assertEquals(400, response.statusCode());
        assertEquals("Bad Request: chat not found", json(response).get("description").asText());
    }

    @Test
    void refusesAWrongToken() throws Exception {
        HttpResponse<String> response = ask(API, "/bot123456:AAwrong/getChat?chat_id=@museum");
        assertEquals(401, response.statusCode());
        assertEquals("Unauthorized", json(response).get("description").asText());
        assertEquals(404, ask(API, "/bot/getChat").statusCode());
    }

    @Test
    void tellsAHastyBotHowLongToWait() throws Exception {
        ask(API, bot("getChat?chat_id=@museum"));
        askNow(API, bot("getChat?chat_id=@museum"));
        HttpResponse<String> response = askNow(API, bot("getChat?chat_id=@museum"));
        assertEquals(429, response.statusCode());
        assertEquals(1, json(response).at("/parameters/retry_after").asInt());
    }

    @Test
    void writesTheExactCountWithSpacesOnTheCard() throws Exception {
        String page = ask("t.me", "/museum").body();
        String spaced = String.format(Locale.ROOT, "%,d", followers("museum")).replace(',', ' ');
        assertTrue(page.contains("<div class=\"tgme_page_extra\">" + spaced + " subscribers</div>"), page);
        assertFalse(page.contains("noindex"));
        assertEquals(page, askNow("museum.t.me", "/").body());
    }

    @Test
    void showsAContactCardForANameThatNobodyHas() throws Exception {
        HttpResponse<String> response = ask("t.me", "/museum_simgone");
        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("<title>Telegram: Contact @museum_simgone</title>"));
        assertTrue(response.body().contains("noindex"));
        assertFalse(response.body().contains("tgme_page_extra"));
    }

    @Test
    void abbreviatesTheCountInThePreview() throws Exception {
        String page = ask("t.me", "/s/museum").body();
        int counter = page.indexOf("<span class=\"counter_value\">");
        String shown = page.substring(counter + 28, page.indexOf('<', counter + 28));
        assertTrue(shown.matches("\\d+(\\.\\d)?[KM]?"), shown);
        assertTrue(page.contains("tgme_widget_message_views") && page.contains("<time datetime="));
    }

    @Test
    void leadsFromThePreviewOfNobodyBackToTheCard() throws Exception {
        HttpResponse<String> response = ask("t.me", "/s/museum_simgone");
        assertEquals(302, response.statusCode());
        assertEquals("https://t.me/museum_simgone", header(response, "Location"));
    }

    @Test
    void holdsBotsAndPagesToTheirOwnLimits() throws Exception {
        ask("t.me", "/museum");
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofSeconds(1));
            assertEquals(200, askNow(API, bot("getChat?chat_id=@museum")).statusCode());
        }
        askNow("t.me", "/museum");
        clock.advance(Duration.ofSeconds(1));
        assertEquals(429, askNow("t.me", "/museum").statusCode());
    }
}
