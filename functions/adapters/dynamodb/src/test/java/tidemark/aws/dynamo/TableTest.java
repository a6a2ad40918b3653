package tidemark.aws.dynamo;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.history.GrowthWindow;
import tidemark.history.State;
import tidemark.ledger.Accounts.Entry;
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
import tidemark.testing.VirtualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TableTest {

    private static final RateScope SCOPE = new RateScope(new Platform("bluesky"), "public.api.bsky.app");
    private static final RunId RUN = new RunId("d-2026-11-21");
    private static final ChunkKey CHUNK = new ChunkKey(RUN, 1, ChunkKey.hash(SCOPE), 0);

    private final String name = Engine.table();
    private final VirtualClock clock = new VirtualClock(Samples.NOW);
    private final DynamoLedger ledger = DynamoLedger.of(Engine.client(), name, clock, new Random(), clock);

    @Test
    void anItemIsGoneWhenItsTimeToLiveHasPassedThoughTheStoreStillHasIt() {
        ledger.chunks().add(List.of(cut()));
        ledger.runs().open(run(), List.of("all"));
        clock.sleep(Duration.ofDays(31));

        assertTrue(ledger.chunks().find(List.of(CHUNK)).isEmpty());
        assertEquals(List.of(), ledger.chunks().accounts(CHUNK));
        assertEquals(Optional.empty(), ledger.runs().named("all"));
    }

    @Test
    void aPlaceWhoseTimeToLiveHasPassedIsFree() {
        ledger.runs().open(run(), List.of("all"));
        clock.sleep(Duration.ofDays(31));
        RunId next = new RunId("d-2026-12-22");

        assertEquals(next, ledger.runs().name("all", next));
        assertEquals(Optional.of(next), ledger.runs().named("all"));
    }

    @Test
    void everyItemCarriesItsVersion() {
        ledger.accounts().add(Samples.full(1));
        ledger.readings().putDay(Samples.snapshot(Samples.id(1), Samples.NOW, 5));
        ledger.readings().fold(Samples.id(1), List.of(Samples.snapshot(Samples.id(1), Samples.NOW, 5)));
        ledger.readings().putState(Samples.worst(Samples.id(1)));
        ledger.runs().open(run(), List.of("all"));
        ledger.chunks().add(List.of(cut()));
        ledger.chunks().checkpoint(cut().chunk().stored().done("k", "w"), Tally.chunk());
        ledger.pointers().raise("all");

        var items = Engine.client().scan(scan -> scan.tableName(name)).items();

        assertTrue(items.size() >= 10);
        assertTrue(items.stream().allMatch(item -> Item.of(item).number(Schema.VERSION) == Schema.CURRENT),
                items::toString);
    }

    @Test
    void refusesToReadWhatANewerVersionWrote() {
        Engine.client().putItem(put -> put.tableName(name)
                .item(Item.at(Schema.pointers()).put(Schema.VERSION, Schema.CURRENT + 1).attributes()));

        assertThrows(IllegalStateException.class, () -> ledger.pointers().read());
    }

    @Test
    void readsSpansPageByPage() {
        DynamoLedger inShortPages = Engine.ledger(shortPages(), name);
        IntStream.range(0, 40).forEach(n -> ledger.accounts().add(Samples.account(n)));
        IntStream.range(0, 40).filter(n -> n % 2 == 0).forEach(n -> ledger.readings().putState(fresh(n)));
        IntStream.range(0, 10).forEach(ago -> ledger.readings()
                .putDay(Samples.snapshot(Samples.id(1), Samples.NOW.minus(Duration.ofDays(ago)), 5)));
        Set<Entry> whole = new HashSet<>();
        Set<Entry> paged = new HashSet<>();
        ledger.accounts().walk(whole::add);
        inShortPages.accounts().walk(paged::add);

        assertEquals(40, whole.size());
        assertEquals(whole, paged);
        assertEquals(ledger.readings().days(Samples.id(1), Samples.TODAY.minusDays(20), Samples.TODAY),
                inShortPages.readings().days(Samples.id(1), Samples.TODAY.minusDays(20), Samples.TODAY));
    }

    @Test
    void aWalkEndsWithTheFirstFailureOfItsReader() {
        IntStream.range(0, 40).forEach(n -> ledger.accounts().add(Samples.account(n)));

        var failure = assertThrows(IllegalStateException.class, () -> ledger.accounts().walk(entry -> {
            throw new IllegalStateException("enough");
        }));

        assertEquals("enough", failure.getMessage());
    }

    @Test
    void aWalkHandsOverOneEntryAtATime() {
        IntStream.range(0, 80).forEach(n -> ledger.accounts().add(Samples.account(n)));
        Set<AccountId> seen = new HashSet<>();
        int[] inside = new int[1];

        ledger.accounts().walk(entry -> {
            assertEquals(0, inside[0]++);
            seen.add(entry.account().id());
            inside[0]--;
        });

        assertEquals(80, seen.size());
    }

    /** A client that gives three items a page. */
    private static DynamoDbClient shortPages() {
        return (DynamoDbClient) Proxy.newProxyInstance(DynamoDbClient.class.getClassLoader(),
                new Class<?>[]{DynamoDbClient.class},
                (proxy, method, arguments) -> method.invoke(Engine.client(),
                        arguments[0] instanceof QueryRequest query
                                ? query.toBuilder().limit(3).build()
                                : arguments[0]));
    }

    private static State fresh(int n) {
        return new State(Samples.id(n), null, GrowthWindow.EMPTY,
                new State.Visit(Outcome.OK, RUN.text(), Samples.NOW, ""),
                null, 0);
    }

    private static Run run() {
        return Run.opened(RUN, Run.Kind.DAILY, AccountSelection.ALL, Samples.NOW, Samples.NOW,
                Samples.NOW.plusSeconds(60),
                "opener");
    }

    private static Cut cut() {
        return new Cut(Chunk.planned(CHUNK, SCOPE, Urgency.REST, 1, Samples.NOW, Samples.NOW.plusSeconds(600)),
                List.of(Samples.id(1)));
    }
}
