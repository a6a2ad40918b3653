package tidemark.manage;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.aws.http.Json;
import tidemark.aws.observe.InvocationMetrics;
import tidemark.history.Snapshot;
import tidemark.intake.ImportHistory;
import tidemark.ledger.FindAccount;
import tidemark.platform.RetentionTerms;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.testing.Stores;
import tidemark.time.Deadline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Histories of any size and with any faults get an answer of bounded size, and are imported completely after enough requests. */
class HistoryImportRouteTest {

    private static final Deadline AMPLE = () -> Duration.ofSeconds(29);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-28T12:00:00Z"));
    private static final LocalDate FIRST = LocalDate.parse("2020-01-01");

    private final Stores stores = Stores.inMemory();
    private final AtomicInteger routed = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final HistoryImportRoute route = new HistoryImportRoute(new AddressBook(Platforms.builtIn()),
            new ImportHistory(stores.accounts(), stores.readings(),
                    new FindAccount(stores.accounts(), address -> Optional.empty()), this::terms, CLOCK));

    private RetentionTerms terms(Account account) {
        routed.incrementAndGet();
        if (broken.get() && account.address().handle().equals("user-1")) {
            throw new IllegalStateException("the ledger is not there");
        }
        return RetentionTerms.FREE;
    }

    @BeforeEach
    void accounts() {
        for (int n = 0; n < 5; n++) {
            stores.accounts().add(Account.added(new AccountId(1, n), new Address(new Platform("github"), "user-" + n),
                    "Example", CLOCK.instant()));
        }
    }

    @Test
    void everyLineIsReportedInTheOrderOfTheFile() {
        JsonNode answer = ask("""
                Date;Handle;Platform;Followers;Mood
                2026-11-01;user-1;github;10;fine
                2026-11-01;user-2;github;ten;fine
                2026-12-01;user-1;github;11;
                2026-11-02;nobody;github;1;
                2026-11-01;user-1;github;12;
                """, null);

        assertEquals(List.of("2 repeated", "3 rejected", "4 rejected", "5 rejected", "6 added"), told(answer));
        assertEquals("followers: \"ten\" is no whole number", answer.at("/lines/1/detail").asText());
        assertEquals("its day is in the future", answer.at("/lines/2/detail").asText());
        assertEquals(1, answer.path("added").asInt());
        assertEquals(3, answer.path("rejected").asInt());
        assertEquals(0, answer.path("kept").asInt());
        assertFalse(answer.has("updated"));
        assertEquals("Not taken of the columns: Mood.", answer.at("/notes/0").asText());
        assertEquals(List.of("2 unchanged"), told(ask("""
                platform,handle,date,followers
                github,user-1,2026-11-01,12
                """, null)));
    }

    @Test
    void aLargeHistoryIsTakenInPartsUntilNothingIsUndone() {
        String list = list(10_000);
        String query = "";
        JsonNode answer;
        int requests = 0;
        do {
            int most = routed.get() + 35;
            answer = json(route.take(list.getBytes(UTF_8), null, query, "/",
                    () -> Duration.ofSeconds(routed.get() < most ? 20 : 1), new InvocationMetrics()));
            query = "from_line=" + answer.path("next_line").asInt();
            requests++;
        } while (answer.has("next_line") && requests < 10);

        assertTrue(requests > 1 && requests < 10, "requests: " + requests);
        assertEquals(0, answer.path("undone").asInt());
        for (int n = 0; n < 5; n++) {
            List<Snapshot> days = stores.readings().days(new AccountId(1, n), FIRST, FIRST.plusDays(9_999));
            assertEquals(2_000, days.size());
            assertTrue(days.stream().allMatch(Snapshot::isImported));
        }
    }

    @Test
    void anAccountThatFailsDoesNotStopTheOthers() {
        broken.set(true);

        JsonNode answer = ask(list(10), null);

        assertEquals(8, answer.path("added").asInt());
        assertEquals(2, answer.path("undone").asInt());
        assertFalse(answer.has("next_line"));
    }

    @Test
    void aDryRunWritesNothingAndTellsWhatIsWrong() {
        JsonNode answer = ask(list(4) + "github,nobody,2026-01-01,1\n", "dry_run=true&from_line=3");

        assertEquals(List.of("3 undone", "4 undone", "5 undone", "6 rejected"), told(answer));
        assertEquals(List.of(), stores.readings().days(new AccountId(1, 1), FIRST, FIRST.plusDays(9_999)));
    }

    @Test
    void whatIsNoHistoryIsRefused() {
        assertEquals(400, status("platform,handle,organization\n", null));
        assertEquals(400, status("platform,handle,date,followers\ngithub,user-1,01/02/2026,5\n", null));
        assertEquals(400, status(list(1), "part=1"));
        assertEquals(413, status(" ".repeat(ImportRoute.LARGEST + 1), null));
        assertEquals(413, status("\n".repeat(ImportRoute.MOST + 1), null));
    }

    @Test
    void theFunctionTakesTheSample() {
        ManageFixture fixture = new ManageFixture();
        fixture.importSample();

        JsonNode answer = ManageFixture.json(fixture.handle(ManageFixture.HISTORY));

        assertEquals(List.of("2 added", "3 added"), told(answer));
        assertEquals(List.of("2 unchanged", "3 unchanged"),
                told(ManageFixture.json(fixture.handle(ManageFixture.HISTORY))));
    }

    private static String list(int lines) {
        StringBuilder list = new StringBuilder("platform,handle,date,followers\n");
        for (int n = 0; n < lines; n++) {
            list.append("github,user-").append(n % 5).append(',').append(FIRST.plusDays(n / 5)).append(',').append(n)
                    .append('\n');
        }
        return list.toString();
    }

    private static List<String> told(JsonNode answer) {
        List<String> told = new java.util.ArrayList<>();
        answer.path("lines").forEach(line -> told.add(line.path("line").asInt() + " " + line.path("result").asText()));
        return told;
    }

    private int status(String list, @Nullable String query) {
        return route.take(list.getBytes(UTF_8), null, query, "/", AMPLE, new InvocationMetrics()).getStatusCode();
    }

    private JsonNode ask(String list, @Nullable String query) {
        return json(route.take(list.getBytes(UTF_8), null, query, "/", AMPLE, new InvocationMetrics()));
    }

    private static JsonNode json(APIGatewayV2HTTPResponse response) {
        assertEquals(200, response.getStatusCode(), response.getBody());
        try {
            return Json.MAPPER.readTree(response.getBody());
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
