package tidemark.fanout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.aws.observe.Telemetry;
import tidemark.credential.RenewTokens;
import tidemark.credential.Renewable;
import tidemark.credential.TokenEndpoints;
import tidemark.credential.TokenGrant;
import tidemark.credential.WatchExpiry;
import tidemark.job.Job;
import tidemark.job.JobKind;
import tidemark.job.JobQueue;
import tidemark.job.JobState;
import tidemark.job.SendDueJobs;
import tidemark.platform.Credentials;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.platform.Target;
import tidemark.platform.TimeScale;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.run.RunSettings;
import tidemark.testing.MemoryCredentialStates;
import tidemark.testing.MemoryCredentials;
import tidemark.testing.MemoryJobs;
import tidemark.testing.MemoryQueue;
import tidemark.testing.Stores;
import tidemark.testing.VirtualClock;
import tidemark.wiring.CollectionUseCases;
import tidemark.wiring.UniqueTokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Feeds the function the events of its schedules, over ports in memory. */
final class FanOutTest {

    private static final Path EVENTS = Path.of(System.getProperty("tidemark.root", "../.."), "events");
    private static final Instant SLOT = Instant.parse("2026-11-21T06:00:00Z");
    private static final RunId TODAY = RunId.daily(LocalDate.of(2026, 11, 21));
    private static final Platform BLUESKY = new Platform("bluesky");
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final VirtualClock clock = new VirtualClock(SLOT);
    private final Stores stores = Stores.inMemory();
    private final MemoryQueue queue = new MemoryQueue();
    private final SplittableRandom random = new SplittableRandom(1);
    private final Supplier<String> tokens = new UniqueTokens(random);
    private final CollectionUseCases collection = new CollectionUseCases(
            new CollectionUseCases.Ports(stores.ledgerPorts(), new Planning(), queue,
                    RunSettings.of(TIMEOUT, TIMEOUT), TimeScale.REAL, clock, random, tokens, clock));
    private final MemoryJobs jobs = new MemoryJobs();
    private final List<String> sentJobs = new ArrayList<>();
    private TokenEndpoints tokenEndpoints = TokenEndpoints.NONE;

    @Test
    void theDailyEventOpensTheRunOfItsDayOnce() throws IOException {
        FanOut function = function();

        JsonNode first = wake(function, event("fan-out-daily.json"));
        JsonNode again = wake(function, event("fan-out-daily.json"));

        assertEquals("d-2026-11-21", first.path("run").asText());
        assertTrue(first.path("opened").asBoolean(false), first.toString());
        assertFalse(again.path("opened").asBoolean(true), again.toString());
        assertEquals(List.of(TODAY), stores.runs().latest(10));
        assertEquals(Run.Kind.DAILY, run().kind());
    }

    @Test
    void theTickPlansAndSendsWhatIsOpen() throws IOException {
        add(3);
        collection.openRun().daily(SLOT);

        JsonNode done = wake(function(), event("fan-out-tick.json"));

        assertEquals(EventJson.object().put("open", 1).put("planned", 1).put("sent", 1).put("closed", 0), done);
        assertEquals(TODAY, queue.poll().orElseThrow().chunk().run());
        assertEquals(Run.State.RUNNING, run().state());
    }

    @Test
    void theTickClosesARunThatHasNothingToDo() throws IOException {
        FanOut function = function();
        wake(function, event("fan-out-daily.json"));

        JsonNode done = wake(function, event("fan-out-tick.json"));

        assertEquals(1, done.path("closed").asInt());
        assertTrue(run().closing() != null);
    }

    @Test
    void theTickOpensTheDailyRunThatItsScheduleMissed() throws IOException {
        clock.set(SLOT.minus(Duration.ofDays(1)));
        collection.openRun().daily(clock.instant());
        clock.set(SLOT.plus(Duration.ofMinutes(30)));

        JsonNode done = wake(function(), event("fan-out-tick.json"));

        assertEquals("d-2026-11-21", done.path("run").asText());
        assertTrue(done.path("opened").asBoolean(false), done.toString());
        assertEquals(List.of(TODAY, RunId.daily(LocalDate.of(2026, 11, 20))), stores.runs().latest(10));
    }

    @Test
    void aPlanThatTimeCutOffIsMadeWhenItsLeaseHasPassed() throws IOException {
        add(3);

        JsonNode done = wake(function(), event("fan-out-daily.json"), 1_000);

        assertEquals(0, done.path("planned").asInt(-1));
        clock.sleep(TIMEOUT.plusMinutes(1));
        assertEquals(1, wake(function(), event("fan-out-tick.json")).path("planned").asInt());
    }

    @Test
    void tokensThatCannotBeRenewedKeepNoRunFromBeingOpened() throws IOException {
        tokenEndpoints = new TokenEndpoints() {
            @Override
            public List<Renewable> renewable(Set<String> names) {
                throw new IllegalStateException("the store of credentials does not answer");
            }

            @Override
            public TokenGrant ask(Renewable renewable, Credentials credentials) {
                throw new AssertionError("nothing is due");
            }
        };

        assertTrue(wake(function(), event("fan-out-daily.json")).path("opened").asBoolean(false));
    }

    @Test
    void theTickSendsDueJobs() throws IOException {
        jobs.add(Job.opened("e-1", JobKind.EXPORT, "", JobState.RUNNING, SLOT, Duration.ofHours(1)));

        assertEquals(1, wake(function(), event("fan-out-tick.json")).path("jobs").asInt());
        assertEquals(List.of("EXPORT e-1 2"), sentJobs);
        assertFalse(wake(function(), event("fan-out-tick.json")).has("jobs"));
    }

    @Test
    void jobsThatCannotBeSentKeepNoRunFromBeingPlanned() throws IOException {
        jobs.add(Job.opened("e-1", JobKind.EXPORT, "", JobState.RUNNING, SLOT, Duration.ofHours(1)));
        add(3);
        collection.openRun().daily(SLOT);
        FanOut function = function((kind, message) -> {
            throw new IllegalStateException("the queue does not answer");
        });

        assertEquals(1, wake(function, event("fan-out-tick.json")).path("planned").asInt());
    }

    @Test
    void anEventOfAnotherKindFailsAndOpensNothing() {
        assertWrong("{\"kind\":\"weekly\"}", "a schedule sends the kind daily or tick, not \"weekly\"");
        assertWrong("{}", "a schedule sends the kind daily or tick, not \"\"");
        assertWrong("{\"kind\":\"daily\",\"slot\":\"today\"}",
                "a daily run needs its slot, such as 2026-11-21T06:00:00Z, not \"today\"");
        assertEquals(List.of(), stores.runs().latest(10));
    }

    private void assertWrong(String event, String message) {
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, () -> wake(function(), event)).getMessage());
    }

    private FanOut function() {
        return function((kind, message) -> sentJobs.add(kind + " " + message.text()));
    }

    private FanOut function(JobQueue jobQueue) {
        MemoryCredentials credentials = new MemoryCredentials();
        MemoryCredentialStates states = new MemoryCredentialStates();
        TokenRenewalStep round = new TokenRenewalStep(
                new RenewTokens(credentials, states, tokenEndpoints, clock, tokens),
                new WatchExpiry(credentials, states, tokenEndpoints, clock), clock);
        return new FanOut(new FanOut.UseCases(Telemetry.by(Map.of()), collection.openRun(),
                collection.openMissedRun("cron(0 6 * * ? *)"), collection.tick(run -> {}), round,
                new DueJobsStep(new SendDueJobs(jobs, jobQueue, clock))));
    }

    private static JsonNode wake(FanOut function, String event) throws IOException {
        return wake(function, event, (int) TIMEOUT.toMillis());
    }

    private static JsonNode wake(FanOut function, String event, int remainingMillis) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer,
                TestContext.with(remainingMillis));
        return EventJson.read(new ByteArrayInputStream(answer.toByteArray()));
    }

    private static String event(String name) throws IOException {
        return Files.readString(EVENTS.resolve(name));
    }

    private Run run() {
        return stores.runs().find(TODAY).orElseThrow();
    }

    private void add(int accounts) {
        for (int n = 0; n < accounts; n++) {
            stores.accounts().add(Account.added(new AccountId(n, n), new Address(BLUESKY, "handle-" + n), "Example",
                    SLOT));
        }
    }

    /** Routes every account and fails on a request. */
    private static final class Planning implements PlatformClient {

        @Override
        public Route route(Account account) {
            return new Route.Open(new RateScope(BLUESKY, "public.api.bsky.app"),
                    new PlatformPolicy(BLUESKY, "api", PlatformPolicy.FLOOR,
                            1, null, null, PlatformPolicy.Price.FREE, 25, Duration.ofSeconds(10)));
        }

        @Override
        public FetchResult ask(Route.Open open, List<Target> targets) {
            throw new AssertionError("the fan-out sends no request to a platform");
        }
    }
}
