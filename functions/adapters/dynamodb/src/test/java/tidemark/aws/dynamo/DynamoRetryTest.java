package tidemark.aws.dynamo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

import tidemark.account.Platform;
import tidemark.board.MetricSums;
import tidemark.board.Total;
import tidemark.ledger.UncertainWriteRetry;
import tidemark.ledger.WriteUncertain;
import tidemark.platform.RateScope;
import tidemark.reading.Outcome;
import tidemark.run.AccountSelection;
import tidemark.run.Chunk;
import tidemark.run.ChunkKey;
import tidemark.run.Chunks.Cut;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.run.Tally;
import tidemark.run.Urgency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DynamoRetryTest {

    private static final Platform BLUESKY = new Platform("bluesky");
    private static final RateScope SCOPE = new RateScope(BLUESKY, "public.api.bsky.app");
    private static final RunId RUN = new RunId("d-2026-11-21");
    private static final ChunkKey CHUNK = new ChunkKey(RUN, 1, ChunkKey.hash(SCOPE), 0);

    private final Faulty faulty = new Faulty();
    private final String table = Engine.table();
    private final DynamoLedger sound = Engine.ledger(Engine.client(), table);
    private final List<Duration> pauses = new ArrayList<>();
    private final DynamoLedger shaken = DynamoLedger.of(faulty.over(Engine.client()), table,
            InstantSource.fixed(Samples.NOW), new Random(),
            pauses::add);

    @Test
    void pausesLongerAndLongerButNeverLong() {
        faulty.next(Faulty::throttled, Faulty::throttled, Faulty::throttled, Faulty::throttled);

        shaken.rateLimits().read(SCOPE);

        assertEquals(4, pauses.size());
        for (int n = 0; n < 4; n++) {
            assertTrue(pauses.get(n).isPositive() && pauses.get(n).compareTo(Duration.ofMillis(25L << n)) <= 0,
                    pauses::toString);
        }
    }

    @Test
    void saysAfterFiveTriesThatNothingIsKnown() {
        faulty.next(Faulty.REQUEST_LOST, Faulty.REQUEST_LOST, Faulty.REQUEST_LOST, Faulty.REQUEST_LOST,
                Faulty.REQUEST_LOST);

        assertThrows(WriteUncertain.class, () -> shaken.rateLimits().read(SCOPE));

        assertEquals(5, faulty.requests());
    }

    @Test
    void doesNotRepeatWhatIsRefusedForGood() {
        faulty.next(Faulty.FORBIDDEN);

        assertThrows(DynamoDbException.class, () -> shaken.rateLimits().read(SCOPE));

        assertEquals(1, faulty.requests());
    }

    @Test
    void countsOnceThoughEveryAnswerIsLostAndTheCallerRepeats() {
        chunk();
        faulty.next(Faulty::answerLost, Faulty::answerLost, Faulty::answerLost, Faulty::answerLost, Faulty::answerLost,
                Faulty::answerLost);
        Chunk done = found().done("k", "worker");

        assertTrue(new UncertainWriteRetry(pauses::add)
                .settle(() -> shaken.chunks().checkpoint(done, Tally.of(Outcome.OK))));

        assertEquals(Map.of(BLUESKY, Tally.of(Outcome.OK)), counters());
    }

    @Test
    void countsOnceThoughTheChunkWasWrittenOverBeforeTheAnswerWasMissed() {
        chunk();
        Chunk checked = found().checked("1", 0, "worker");
        faulty.next((request, send) -> {
            send.call();
            sound.chunks().write(found().sent("token", Samples.NOW, "tick"));
            return Faulty.REQUEST_LOST.meet(request, send);
        }, Faulty.REQUEST_LOST);

        shaken.chunks().checkpoint(checked, Tally.retried(1));

        assertEquals(Map.of(BLUESKY, Tally.retried(1)), counters());
        assertEquals(Chunk.State.SENT, found().state());
    }

    @Test
    void onlyOneOfTwoThatBringTheSameTokenClaimsThoughTheFirstLostItsAnswer() {
        chunk();
        sound.chunks().write(found().sent("token", Samples.NOW, "tick"));
        Chunk sent = found();
        List<Boolean> second = new ArrayList<>();
        faulty.next((request, send) -> {
            send.call();
            second.add(sound.chunks().write(sent.running(Samples.NOW, "second")));
            return Faulty.REQUEST_LOST.meet(request, send);
        });

        assertTrue(shaken.chunks().write(sent.running(Samples.NOW, "first")));

        assertEquals(List.of(false), second);
        assertEquals("first", found().writer());
    }

    @Test
    void aRefusalIsNotTakenForOnesOwnWrite() {
        chunk();
        Chunk seen = found();
        faulty.next((request, send) -> {
            sound.chunks().write(seen.sent("token", Samples.NOW, "tick"));
            return Faulty.REQUEST_LOST.meet(request, send);
        });

        assertFalse(shaken.chunks().checkpoint(seen.done("k", "worker"), Tally.of(Outcome.OK)));

        assertEquals(Map.of(), counters());
    }

    @Test
    void readsTheKeysThatABatchLeftOver() {
        IntStream.range(0, 70).forEach(n -> sound.accounts().add(Samples.account(n)));
        faulty.next(DynamoRetryTest::half, DynamoRetryTest::half, Faulty::throttled, DynamoRetryTest::half);

        assertEquals(70, shaken.accounts().entries(IntStream.range(0, 70).mapToObj(Samples::id).toList()).size());
    }

    @Test
    void resolvesTheAddressesThatABatchLeftOver() {
        IntStream.range(0, 70).forEach(n -> sound.accounts().add(Samples.account(n)));
        faulty.next(DynamoRetryTest::half, Faulty::throttled, DynamoRetryTest::half);

        assertEquals(70, shaken.accounts()
                .resolve(IntStream.range(0, 70).mapToObj(n -> Samples.account(n).address()).toList()).size());
        assertEquals(4, faulty.requests());
    }

    @Test
    void givesUpOnABatchThatReadsNothing() {
        faulty.next(DynamoRetryTest::nothing, DynamoRetryTest::nothing, DynamoRetryTest::nothing,
                DynamoRetryTest::nothing, DynamoRetryTest::nothing);

        assertThrows(WriteUncertain.class, () -> shaken.accounts().entries(List.of(Samples.id(1))));
    }

    @Test
    void writesWhatABatchLeftOver() {
        List<Total> totals = IntStream.range(0, 30)
                .mapToObj(n -> new Total("all", Samples.TODAY.minusDays(n), "01KAJ2W5Q8T0K3N8W0V8E4X7YB",
                        new MetricSums(n, 0, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(),
                                Map.of())))
                .toList();
        faulty.next(DynamoRetryTest::halfWritten, Faulty::answerLost, DynamoRetryTest::halfWritten);

        shaken.totals().put(totals);

        assertEquals(totals.reversed(), sound.totals().between("all", Samples.TODAY.minusDays(40), Samples.TODAY));
    }

    private void chunk() {
        sound.runs().open(Run.opened(RUN, Run.Kind.DAILY, AccountSelection.ALL, Samples.NOW, Samples.NOW,
                Samples.NOW.plusSeconds(60), "opener"), List.of());
        sound.chunks().add(
                List.of(new Cut(Chunk.planned(CHUNK, SCOPE, Urgency.REST, 1, Samples.NOW, Samples.NOW.plusSeconds(600)),
                        List.of(Samples.id(1)))));
    }

    private Chunk found() {
        return Objects.requireNonNull(sound.chunks().find(List.of(CHUNK)).get(CHUNK));
    }

    private Map<Platform, Tally> counters() {
        return sound.runs().counted(RUN).orElseThrow().counters();
    }

    /** The engine reads the whole batch, of which the first half is passed on. */
    private static Object half(Object request, Callable<Object> send) throws Exception {
        BatchGetItemResponse whole = (BatchGetItemResponse) send.call();
        var asked = ((BatchGetItemRequest) request).requestItems().entrySet().iterator().next();
        var keys = asked.getValue().keys();
        var later = keys.subList(keys.size() / 2, keys.size());
        var now = whole.responses().getOrDefault(asked.getKey(), List.of()).stream()
                .filter(item -> later.stream().noneMatch(key -> item.entrySet().containsAll(key.entrySet())))
                .toList();
        return BatchGetItemResponse.builder().responses(Map.of(asked.getKey(), now))
                .unprocessedKeys(Map.of(asked.getKey(), asked.getValue().toBuilder().keys(later).build())).build();
    }

    private static Object nothing(Object request, Callable<Object> send) {
        return BatchGetItemResponse.builder().responses(Map.of())
                .unprocessedKeys(((BatchGetItemRequest) request).requestItems()).build();
    }

    /** The engine writes the whole batch and says that it left the second half, which must do no harm. */
    private static Object halfWritten(Object request, Callable<Object> send) throws Exception {
        send.call();
        Map<String, List<software.amazon.awssdk.services.dynamodb.model.WriteRequest>> left = new HashMap<>();
        ((BatchWriteItemRequest) request).requestItems()
                .forEach((name, writes) -> left.put(name, writes.subList(writes.size() / 2, writes.size())));
        return BatchWriteItemResponse.builder().unprocessedItems(left).build();
    }
}
