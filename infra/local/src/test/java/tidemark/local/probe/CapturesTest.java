package tidemark.local.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tidemark.account.Platform;
import tidemark.local.probe.Probe.Saved;
import tidemark.platforms.Platforms;
import tidemark.testing.Captures;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Reads saved answers of real platforms, where there are any, and compares with what a person read in them. */
class CapturesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> OUTCOMES = Map.of("not_found", "NOT_FOUND", "login_wall", "LOGIN_WALL",
            "challenge", "BOT_CHALLENGE", "rate_limited", "RATE_LIMITED", "suspended", "SUSPENDED", "consent",
            "CONSENT");

    private final Platforms platforms = Platforms.builtIn();
    private final Probe probe = new Probe(platforms, InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z")));

    @TestFactory
    Stream<DynamicTest> givesTheTruthOfEverySavedAnswer() throws IOException {
        Captures.assumeThere();
        Path index = Captures.FOLDER.resolve("index.json");
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode entry : MAPPER.readTree(index.toFile())) {
            if (platforms.registered(new Platform(entry.path("platform").asText())).isPresent()) {
                tests.add(DynamicTest.dynamicTest(entry.path("file").asText(), () -> check(entry)));
            }
        }
        return tests.stream();
    }

    /** Every account of an answer that holds several. */
    private void check(JsonNode entry) throws IOException {
        JsonNode accounts = entry.path("expected").path("accounts");
        for (JsonNode account : accounts) {
            check(entry, account);
        }
        if (accounts.isMissingNode()) {
            check(entry, entry.path("expected"));
        }
    }

    private void check(JsonNode entry, JsonNode expected) throws IOException {
        List<String> headers = new ArrayList<>();
        entry.path("headers").properties()
                .forEach(header -> headers.add(header.getKey() + ": " + header.getValue().asText()));
        String platform = entry.path("platform").asText();
        String handle = expected.path("handle")
                .asText(platform.equals("mastodon") ? "somebody@example.org" : "somebody");
        Saved saved = new Saved(Captures.FOLDER.resolve(entry.path("file").asText()), entry.path("status").asInt(200),
                headers,
                null, null);
        JsonNode said = MAPPER.readTree(probe.replay(platform + "/" + handle, saved));
        if (!entry.path("kind").asText().equals("profile")) {
            boolean consent = entry.path("file").asText().contains("consent");
            assertEquals(OUTCOMES.get(consent ? "consent" : entry.path("kind").asText()),
                    said.path("outcome").asText());
            assertEquals(0, said.path("metrics").size());
            return;
        }
        assertAll(() -> assertEquals(handle, said.path("handle").asText()),
                () -> same(expected, "display_name", said.path("display_name")),
                () -> same(expected, "user_id", said.path("permanent_id")),
                () -> same(expected, "channel_id", said.path("permanent_id")),
                () -> same(expected, "nsid", said.path("permanent_id")),
                () -> same(expected, "did", said.path("permanent_id")),
                () -> same(expected, "page_id", said.path("permanent_id")),
                () -> numbers(expected, said));
    }

    private static void same(JsonNode expected, String key, JsonNode said) {
        if (expected.has(key)) {
            assertEquals(expected.get(key).asText(), said.asText());
        }
    }

    private static void numbers(JsonNode expected, JsonNode said) {
        for (String metric : List.of("followers", "following", "posts", "listed", "photos", "videos", "views",
                "likes")) {
            JsonNode reported = said.path("metrics").path(metric);
            assertEquals(expected.has(metric), reported.has("value"), metric);
            if (expected.has(metric)) {
                assertEquals(expected.get(metric).asLong(), reported.path("value").asLong(), metric);
            }
        }
        if (expected.has("followers")) {
            assertEquals("OK", said.path("outcome").asText());
            boolean rounded = expected.path("approximate").asBoolean();
            assertEquals(rounded, !said.at("/metrics/followers/precision").asText().equals("exact"));
        } else {
            assertNotEquals("OK", said.path("outcome").asText());
            assertFalse(said.path("detail").asText().isEmpty());
        }
    }
}
