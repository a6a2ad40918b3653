package tidemark.local.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.local.probe.Probe.Saved;
import tidemark.local.probe.Probe.UsageException;
import tidemark.platform.Credentials;
import tidemark.platform.Secret;
import tidemark.platforms.AccountLookup;
import tidemark.platforms.Platforms;
import tidemark.platforms.exchange.Headers;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.http.OutboundHttp;
import tidemark.platforms.policy.Mode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProbeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.5Z");
    private static final String PREVIEW = """
            <div class="tgme_channel_info_header_username"><a>@Museum</a></div><div class="tgme_channel_info_counters">
            <div class="tgme_channel_info_counter"><span class="counter_value">1.2K</span> <span class="counter_type">subscribers</span></div></div>""";
    private static final String BATCH = """
            {"data":[{"id":"11","username":"Zoo","public_metrics":{"followers_count":1}},
            {"id":"42","username":"12","name":"Twelve","public_metrics":{"followers_count":3}},
            {"id":"12","username":"Museum","name":"A Museum","public_metrics":{"followers_count":2}}]}""";

    private final Probe probe = new Probe(Platforms.builtIn(), InstantSource.fixed(NOW));
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void printsOneObjectAsTheContractSays() throws IOException {
        assertEquals(
                "{\"platform\":\"telegram\",\"handle\":\"Museum\",\"outcome\":\"OK\",\"method\":\"preview\",\"metrics\":{\"followers\":"
                        + "{\"value\":1200,\"precision\":\"abbreviated\",\"low\":1150,\"high\":1299,\"counts\":\"subscribers\"}},"
                        + "\"observed_at\":\"2026-11-21T12:00:00Z\"}",
                probe.replay("https://t.me/museum", saved(PREVIEW, 200, null)));
    }

    @ParameterizedTest
    @CsvSource({"x/museum,2,Museum,12", "https://x.com/Zoo,1,Zoo,11", "x/12,3,12,42", "x/42,3,12,42"})
    void picksTheTargetOutOfABatchByHandleOrId(String target, long followers, String handle, String id)
            throws IOException {
        JsonNode said = json(probe.replay(target, saved(BATCH, 200, null)));
        assertEquals(followers, said.at("/metrics/followers/value").asLong());
        assertEquals(handle, said.path("handle").asText());
        assertEquals(id, said.path("permanent_id").asText());
    }

    @Test
    void saysInASentenceWhyThereIsNoNumber() throws IOException {
        JsonNode said = json(probe.replay("x/library", saved(BATCH, 200, null)));
        assertEquals("LAYOUT_CHANGED", said.path("outcome").asText());
        assertEquals(0, said.path("metrics").size());
        assertTrue(said.path("detail").asText().endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bluesky/museum.example.org | 429 | ''                              | RATE_LIMITED
            github/museum              | 403 | '{"message":"rate limit"}'      | RATE_LIMITED
            telegram/museum            | 503 | '<html>down</html>'             | TRANSIENT
            x/museum                   | 200 | '<title>Just a moment...</title>' | BOT_CHALLENGE
            mastodon/museum            | 404 | '{"error":"Record not found"}'  | NOT_FOUND
            mastodon/a@localhost:3000  | 404 | '{"error":"Record not found"}'  | NOT_FOUND
            github/museum              | 200 | 'plain words'                   | LAYOUT_CHANGED
            x/museum                   | 200 | ''                              | TRANSIENT
            """)
    void endsEveryAnswerInAnOutcome(String target, int status, String body, String outcome) throws IOException {
        JsonNode said = json(probe.replay(target, saved(body, status, null)));
        assertEquals(outcome, said.path("outcome").asText());
        assertFalse(said.path("detail").asText().isBlank());
    }

    @Test
    void takesNoMoreOfAFileThanOfAPlatform() throws IOException {
        JsonNode said = json(probe.replay("x/museum", saved(BATCH + " ".repeat(50_000_000), 200, null)));
        assertEquals("TRANSIENT", said.path("outcome").asText());
        assertEquals("The answer is larger than 8 MB; no more is taken in.", said.path("detail").asText());
        assertEquals(0, said.path("metrics").size());
    }

    @Test
    void usesTheMethodThatWasChosen() throws IOException {
        assertEquals("LAYOUT_CHANGED",
                json(probe.replay("x/museum", saved(BATCH, 200, "v1"))).path("outcome").asText());
        assertEquals("OK", json(probe.replay("x/museum", saved(BATCH, 200, "api"))).path("outcome").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            museum            | 200 |      | neither platform/handle nor a link
            myspace/tom       | 200 |      | neither platform/handle nor a link
            x/museum          | 42  |      | A status is a number
            x/museum          | 200 | fax  | X has no method fax; it has api, v1, graphql, page.
            """)
    void saysWhatIsWrongWithACommandLine(String target, int status, @Nullable String method, String sentence) {
        UsageException wrong = assertThrows(UsageException.class,
                () -> probe.replay(target, saved("{}", status, method)));
        assertTrue(String.valueOf(wrong.getMessage()).contains(sentence), wrong.getMessage());
    }

    @Test
    void listsMethodsWithWhatTheyRead() {
        List<String> lines = probe.methods("twitter").lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.getFirst().matches("api +asked +API v2 .*"), lines.getFirst());
        assertTrue(lines.getLast().matches("page +--response only +.*"), lines.getLast());
        assertTrue(probe.methods("github").contains("anonymous"));
    }

    @Test
    void asksInStepsAndKeepsTheInterval() throws IOException {
        List<Duration> pauses = new ArrayList<>();
        OutboundHttp telegram = (request, deadline) -> new OutboundHttp.Delivery.Came(new PlatformResponse(200,
                Headers.NONE, null,
                (request.url().getPath().endsWith("/getChat")
                        ? "{\"ok\":true,\"result\":{\"id\":-100,\"username\":\"Museum\",\"title\":\"A Museum\",\"type\":\"channel\"}}"
                        : "{\"ok\":true,\"result\":77}").getBytes(StandardCharsets.UTF_8),
                NOW));
        Credentials token = name -> name.equals("telegram.bot") ? Optional.of(new Secret("1:x")) : Optional.empty();
        AccountLookup inquiry = new AccountLookup(Platforms.builtIn(), Mode.LIVE, token, telegram, pauses::add,
                InstantSource.fixed(NOW));
        JsonNode said = json(probe.ask("telegram/museum", null, inquiry));
        assertEquals(77, said.at("/metrics/followers/value").asLong());
        assertEquals("A Museum", said.path("display_name").asText());
        assertEquals("-100", said.path("permanent_id").asText());
        assertEquals(List.of(Duration.ofSeconds(1)), pauses);
    }

    @Test
    void saysWhatIsMissingInsteadOfAsking() throws IOException {
        AccountLookup inquiry = new AccountLookup(Platforms.builtIn(), Mode.LIVE, Credentials.NONE,
                (request, deadline) -> {
                    throw new AssertionError("nothing is asked");
                }, pause -> {}, InstantSource.fixed(NOW));
        JsonNode said = json(probe.ask("x/museum", null, inquiry));
        assertEquals("NEEDS_CREDENTIAL", said.path("outcome").asText());
        assertTrue(said.path("detail").asText().contains("x.bearer"));
        assertThrows(UsageException.class, () -> probe.ask("x/museum", "page", inquiry));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            linkedin/company/1035 | https://api.linkedin.com/rest/networkSizes/urn:li:organization:1035?edgeType=COMPANY_FOLLOWED_BY_MEMBER | {"firstDegreeSize":219145} | OK
            linkedin/company/1036 | https://api.linkedin.com/rest/networkSizes/urn:li:organization:1035?edgeType=COMPANY_FOLLOWED_BY_MEMBER | {"firstDegreeSize":219145} | LAYOUT_CHANGED
            https://social.example.org/users/museum | https://social.example.org/followers/museum | {"id":"https://social.example.org/followers/museum","type":"OrderedCollection","totalItems":7} | OK
            x/museum | https://api.x.com/2/users/by?usernames={museum}&user.fields=é^x[] | {"data":[{"id":"12","username":"museum","public_metrics":{"followers_count":2}}]} | OK
            """)
    void takesAnswersAsTheyWereSaved(String target, String url, String body, String outcome) throws IOException {
        Saved answer = saved(body, 200, null);
        JsonNode said = json(probe.replay(target, new Saved(answer.file(), 200, List.of(), url, null)));
        assertEquals(outcome, said.path("outcome").asText(), said.toString());
    }

    @Test
    void refusesWhatIsNoUrl() {
        assertThrows(UsageException.class, () -> probe.replay("x/museum",
                new Saved(saved("{}", 200, null).file(), 200, List.of(), "https://[half", null)));
    }

    private Saved saved(String body, int status, @Nullable String method) throws IOException {
        return new Saved(Files.writeString(folder.resolve("answer"), body), status, List.of(), null, method);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
