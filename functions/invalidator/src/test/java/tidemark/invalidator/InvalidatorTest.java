package tidemark.invalidator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tidemark.aws.observe.Telemetry;
import tidemark.cache.InvalidateCache;
import tidemark.testing.MemoryL2Cache;
import tidemark.testing.MemoryPointers;
import tidemark.testing.handler.Invocation;
import tidemark.testing.handler.Observation;
import tidemark.testing.handler.SampleEvents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The invalidator marks what a message names as out of date; a failed message does not affect the others. */
class InvalidatorTest {

    private static final byte[] OLD = "old".getBytes(UTF_8);
    private static final String ACCOUNT = "{a:01KAJ2W5Q8T0K3N8W0V8E4X7YB}:t";
    private static final String ADDRESS = "{h:bluesky/museum.example}:n";
    private static final String MESSAGE = "059f36b4-87a3-44ab-83d2-66197590000";

    private final MemoryL2Cache cache = new MemoryL2Cache(
            InstantSource.fixed(Instant.parse("2026-11-21T06:02:05Z")));
    private final Invalidator invalidator = new Invalidator(Telemetry.by(Map.of()),
            new InvalidateCache(cache, new MemoryPointers(), new Random(1)));

    @BeforeEach
    void fill() {
        cache.put(ACCOUNT, OLD, Duration.ofHours(1));
        cache.put(ADDRESS, OLD, Duration.ofHours(1));
    }

    @Test
    void stampsAccountsAnewAndForgetsThatAnAddressLedNowhere() {
        Observation<SQSBatchResponse> done = handle("invalidator-changed");

        assertEquals(List.of(), failed(done));
        assertEquals(Map.of("Invalidated", 3.0), done.metrics());
        assertOutOfDate();
    }

    @Test
    void countsUnreadableMessagesAndWorksThoseBeforeAndAfterThem() {
        Observation<SQSBatchResponse> done = handle("invalidator-unreadable");

        assertEquals(List.of(MESSAGE + 2, MESSAGE + 3, MESSAGE + 4), failed(done));
        assertEquals(Map.of("Invalidated", 3.0, "Unreadable", 3.0), done.metrics());
        assertOutOfDate();
    }

    @Test
    void failsTheMessagesThatACacheThatIsAwayIsNotTold() {
        cache.setDown(true);

        Observation<SQSBatchResponse> done = handle("invalidator-changed");

        assertEquals(List.of(MESSAGE + 1, MESSAGE + 2), failed(done));
        assertEquals(Map.of("CacheFaults", 2.0), done.metrics());
        cache.setDown(false);
        assertArrayEquals(OLD, cache.get(ACCOUNT).orElseThrow());
        assertEquals(List.of(), failed(handle("invalidator-changed")));
        assertOutOfDate();
    }

    @Test
    void forgetsTheStampWhereAFullCacheTakesNoNewOne() {
        cache.setFull(true);

        assertEquals(List.of(), failed(handle("invalidator-changed")));
        assertFalse(cache.keys().contains(ACCOUNT));
    }

    private void assertOutOfDate() {
        Optional<byte[]> stamp = cache.get(ACCOUNT);
        assertTrue(stamp.isPresent() && !Arrays.equals(OLD, stamp.get()));
        assertFalse(cache.keys().contains(ADDRESS));
    }

    private Observation<SQSBatchResponse> handle(String name) {
        SQSEvent event = SampleEvents.read(name, SQSEvent.class);
        return Observation.of(() -> invalidator.handleRequest(event, Invocation.of("Invalidator")));
    }

    private static List<String> failed(Observation<SQSBatchResponse> done) {
        return done.result().getBatchItemFailures().stream().map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }
}
