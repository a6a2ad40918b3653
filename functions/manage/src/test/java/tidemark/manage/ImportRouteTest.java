package tidemark.manage;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tidemark.account.AccountIds;
import tidemark.aws.http.Json;
import tidemark.aws.observe.InvocationMetrics;
import tidemark.intake.ImportAccounts;
import tidemark.ledger.FindAccount;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient;
import tidemark.platform.Target;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.platforms.intake.AccountsCsv;
import tidemark.platforms.intake.Capacity;
import tidemark.reading.Outcome;
import tidemark.testing.MemoryAccounts;
import tidemark.testing.MemoryReadings;
import tidemark.time.Deadline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists of any size and with any faults get an answer of bounded size, and are imported completely after enough requests. */
class ImportRouteTest {

    private static final Deadline AMPLE = () -> Duration.ofSeconds(29);
    private static final int BOUND = 2 * 1024 * 1024;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-28T12:00:00Z"));
    private final Platforms platforms = Platforms.builtIn();
    private final AddressBook book = new AddressBook(platforms);
    private final MemoryAccounts accounts = new MemoryAccounts(new MemoryReadings());
    private @Nullable String poison;
    private @Nullable String slow;
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger welcomed = new AtomicInteger();
    private final ImportRoute route = new ImportRoute(new AccountsCsv(book),
            new ImportAccounts(accounts, new FindAccount(accounts, book::permanentId),
                    new AccountIds(clock, new Random(3)), clock, account -> {
                        if (account.address().handle().equals(poison)) {
                            throw new IllegalStateException("the ledger is not there");
                        }
                        if (account.address().handle().equals(slow)) {
                            awaitAnswered();
                        }
                        welcomed.incrementAndGet();
                    }),
            new Capacity(platforms, new Silent()), platforms.names());

    @Test
    void aLargeListIsTakenInPartsUntilNothingIsUndone() {
        byte[] list = list(20_000, n -> "github,user-%d,Example".formatted(n));
        int parts = 0;
        String query = "";
        JsonNode answer;
        do {
            int most = welcomed.get() + 8_000;
            answer = json(route.take(list, null, query, "/",
                    () -> Duration.ofSeconds(welcomed.get() < most ? 20 : 1), new InvocationMetrics()));
            query = "from_line=" + answer.path("next_line").asInt();
            parts++;
        } while (answer.has("next_line") && parts < 10);

        assertEquals(3, parts);
        assertEquals(20_000, welcomed.get());
        assertEquals(0, answer.path("undone").asInt());
        assertEquals("GitHub: 20,000 accounts, not asked. It has no key.", answer.path("limits").path(0).asText());
    }

    @Test
    void aLineThatIsStillBeingWrittenDoesNotKeepTheAnswerFromComingInTime() {
        slow = "user-1";

        JsonNode answer = json(route.take(list(40, n -> "github,user-%d,Example".formatted(n)), null, null, "/",
                this::nearlyOverOnceStuck, new InvocationMetrics()));
        answered.countDown();

        assertEquals(40, answer.path("lines_total").asInt());
        assertTrue(answer.path("undone").asInt() >= 1, answer.toString());
        assertEquals(40, answer.path("undone").asInt() + answer.path("added").asInt());
        assertTrue(answer.path("next_line").asInt() <= 3, answer.toString());
    }

    /** Ample for the lines, which virtual threads write, until one of them is stuck; who waits for the lines looks at it then. */
    private Duration nearlyOverOnceStuck() {
        if (!Thread.currentThread().isVirtual()) {
            await(stuck);
        }
        return stuck.getCount() > 0 ? Duration.ofSeconds(20) : Duration.ofMillis(2_010);
    }

    private void awaitAnswered() {
        stuck.countDown();
        await(answered);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void twentyThousandBadLinesGetAShortAnswerThatCountsThemAll() {
        byte[] list = list(20_000,
                n -> n % 2 == 0 ? "myspace%d,tom,Example".formatted(n) : "github,-%d-,Example".formatted(n));

        APIGatewayV2HTTPResponse response = take(list, null);

        JsonNode answer = json(response);
        assertTrue(response.getBody().length() < BOUND, response.getBody().length() + " bytes");
        assertEquals(20_000, answer.path("rejected").asInt());
        assertEquals(20_000, answer.path("lines_total").asInt());
        assertTrue(answer.path("truncated").asBoolean());
        assertEquals(200, answer.path("lines").size());
        assertEquals(2, answer.path("reasons").size());
        assertEquals(10_000, answer.path("reasons").path(0).path("count").asInt());
        assertEquals(platforms.names(), answer.path("known_platforms").asText());
        assertFalse(answer.path("lines").toString().contains("truthsocial"));
    }

    @Test
    void noKindOfBadLineMakesALargeAnswer() {
        String quotes = "\"\"".repeat(2_000);
        List<IntFunction<String>> kinds = List.of(n -> "x" + n + "y".repeat(1_000) + ",tom,E",
                n -> "https://" + n + "." + "z".repeat(200) + ".example/tom,,E", n -> "github,\"" + quotes + n + "\",E",
                n -> "github,nasa,E," + n, n -> "\"" + n, n -> "github,u-" + n + ",");

        for (IntFunction<String> kind : kinds) {
            byte[] list = list(1_200, kind);
            String body = take(list, null).getBody();
            assertTrue(body.length() < BOUND, kind.apply(1).substring(0, 2) + ": " + body.length());
        }
    }

    @Test
    void aSmallListIsToldLineByLine() {
        JsonNode answer = json(take(list(5_000, n -> "github,user-%d,Example".formatted(n)), null));

        assertFalse(answer.path("truncated").asBoolean());
        assertEquals(5_000, answer.path("lines").size());
        assertEquals(5_001, answer.path("lines").path(4_999).path("line").asInt());
    }

    @Test
    void aLineThatFailsIsUndoneAndTheOthersAreTaken() {
        poison = "user-3";

        JsonNode answer = json(take(list(10, n -> "github,user-%d,Example".formatted(n)), null));

        assertEquals(9, answer.path("added").asInt());
        assertEquals(1, answer.path("undone").asInt());
        assertEquals(0, answer.path("rejected").asInt());
        assertEquals("undone", answer.path("lines").path(2).path("result").asText());
        assertFalse(answer.has("next_line"));
    }

    @Test
    void limitsCountAnAccountOnceAndNoneThatWasRejected() {
        JsonNode answer = json(take(("platform,handle,organization\n" + "github,nasa,NASA\n".repeat(3)
                + "github,NASA,NASA\ngithub,esa,\n").getBytes(UTF_8), null));

        assertEquals("GitHub: 1 account, not asked. It has no key.", answer.path("limits").path(0).asText());
    }

    @Test
    void aDryRunTakesNothing() {
        JsonNode answer = json(take(list(3, n -> "github,user-%d,Example".formatted(n)), "dry_run=true"));

        assertEquals(3, answer.path("undone").asInt());
        assertEquals(1, answer.path("limits").size());
        assertTrue(accounts.isEmpty());
    }

    @Test
    void refusesWhatIsTooLargeAndQueriesItDoesNotKnow() {
        assertEquals(413, take(new byte[ImportRoute.LARGEST + 1], null).getStatusCode());
        assertEquals(413, take("x\n".repeat(ImportRoute.MOST + 1).getBytes(UTF_8), null).getStatusCode());
        for (String query : List.of("bogus=1", "from_line=0", "from_line=x", "dry_run=maybe", "dry_run=%zz", "dry_run",
                "dry_run=true&")) {
            APIGatewayV2HTTPResponse response = take(list(1, n -> "github,nasa,NASA"), query);
            assertEquals(400, response.getStatusCode(), query);
            assertEquals(1, json(response).path("errors").size(), query);
        }
        assertTrue(accounts.isEmpty());
    }

    private APIGatewayV2HTTPResponse take(byte[] list, @Nullable String query) {
        return route.take(list, null, query, "/api/v1/accounts/import", AMPLE, new InvocationMetrics());
    }

    private static byte[] list(int size, IntFunction<String> line) {
        return IntStream.rangeClosed(1, size).mapToObj(line)
                .collect(Collectors.joining("\n", "platform,handle,organization\n", "\n")).getBytes(UTF_8);
    }

    private static JsonNode json(APIGatewayV2HTTPResponse response) {
        try {
            return Json.MAPPER.readTree(response.getBody());
        } catch (IOException notJson) {
            throw new java.io.UncheckedIOException(notJson);
        }
    }

    /** Platforms that cannot be requested. */
    private static final class Silent implements PlatformClient {

        @Override
        public Route route(tidemark.account.Account account) {
            return new Route.Closed(Outcome.NEEDS_CREDENTIAL, "It has no key.");
        }

        @Override
        public FetchResult ask(Route.Open open, List<Target> targets) {
            throw new IllegalStateException("an import requests no account");
        }
    }
}
