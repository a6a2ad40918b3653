package tidemark.aws.dynamo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tidemark.account.Account;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.board.BoardPointer;
import tidemark.history.GrowthWindow;
import tidemark.history.State;
import tidemark.platform.RateScope;
import tidemark.ratelimit.RateLimitState;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every conditional write under every fault that leaves open whether it was done: done once, and told so. */
class LostAnswersTest {

    private static final String TABLE = Engine.table();
    private static final RateScope SCOPE = new RateScope(new Platform("bluesky"), "public.api.bsky.app");
    private static final RunId RUN = new RunId("d-2026-11-21");
    private static final ChunkKey CHUNK = new ChunkKey(RUN, 1, ChunkKey.hash(SCOPE), 0);
    private static final Account ACCOUNT = Samples.account(1);

    /**
     * A write of a port.
     *
     * @param before what it finds
     * @param write says whether it was done
     * @param look what it leaves behind
     */
    private record Case(String name, Consumer<DynamoLedger> before, Predicate<DynamoLedger> write,
            Function<DynamoLedger, Object> look) {}

    private static final List<Case> CASES = List.of(
            new Case("a day is put", ledger -> {},
                    ledger -> ledger.readings().putDay(Samples.snapshot(ACCOUNT.id(), Samples.NOW, 5)),
                    ledger -> ledger.readings().days(ACCOUNT.id(), Samples.TODAY, Samples.TODAY)),
            new Case("a state is put", ledger -> ledger.accounts().add(ACCOUNT),
                    ledger -> ledger.readings().putState(state()),
                    ledger -> ledger.accounts().entries(List.of(ACCOUNT.id()))),
            new Case("a month is folded",
                    ledger -> ledger.readings().fold(ACCOUNT.id(),
                            List.of(Samples.snapshot(ACCOUNT.id(), Samples.NOW, 5))),
                    ledger -> {
                        ledger.readings().fold(ACCOUNT.id(),
                                List.of(Samples.snapshot(ACCOUNT.id(), Samples.NOW.minus(Duration.ofDays(1)), 4)));
                        return true;
                    }, ledger -> ledger.readings().days(ACCOUNT.id(), Samples.TODAY.minusDays(9), Samples.TODAY)),
            new Case("an account is added", ledger -> {}, ledger -> ledger.accounts().add(Samples.full(2)),
                    ledger -> List.of(ledger.accounts().entries(List.of(Samples.id(2))),
                            ledger.accounts().resolve(Samples.full(2).address()))),
            new Case("an account is renamed", ledger -> ledger.accounts().add(ACCOUNT),
                    ledger -> ledger.accounts().change(ACCOUNT.withRev(1),
                            ACCOUNT.seenAs(renamed(), "did:plc:1", "New")),
                    ledger -> List.of(ledger.accounts().entries(List.of(ACCOUNT.id())),
                            ledger.accounts().resolve(renamed()),
                            ledger.accounts().resolve(ACCOUNT.address()))),
            new Case("an account is paused", ledger -> ledger.accounts().add(ACCOUNT),
                    ledger -> ledger.accounts().change(ACCOUNT.withRev(1), ACCOUNT.withStatus(Account.Status.PAUSED)),
                    ledger -> ledger.accounts().entries(List.of(ACCOUNT.id()))),
            new Case("a run is opened", ledger -> {}, ledger -> ledger.runs().open(run(), List.of("all")),
                    LostAnswersTest::runs),
            new Case("a run is named", ledger -> ledger.runs().open(run(), List.of()),
                    ledger -> ledger.runs().name("all", RUN).equals(RUN),
                    LostAnswersTest::runs),
            new Case("a run is written", ledger -> ledger.runs().open(run(), List.of("all")),
                    ledger -> ledger.runs().write(run().stored().planning(Samples.NOW, "planner")),
                    LostAnswersTest::runs),
            new Case("a run is closed", ledger -> ledger.runs().open(run(), List.of("all")),
                    ledger -> ledger.runs().close(
                            run().stored().closed(new Run.Closing(Samples.NOW, false, Map.of()), "tick"), List.of()),
                    LostAnswersTest::runs),
            new Case("a chunk is claimed", LostAnswersTest::chunk,
                    ledger -> ledger.chunks().write(found(ledger).running(Samples.NOW, "worker")),
                    LostAnswersTest::counted),
            new Case("a chunk is checkpointed", LostAnswersTest::chunk,
                    ledger -> ledger.chunks().checkpoint(found(ledger).done("k", "worker"),
                            Tally.of(Outcome.OK).plus(Tally.chunk())),
                    LostAnswersTest::counted),
            new Case("a turn is taken", ledger -> {}, ledger -> ledger.rateLimits().write(permit()),
                    ledger -> ledger.rateLimits().read(SCOPE)),
            new Case("a board is named", ledger -> ledger.pointers().raise("all"),
                    ledger -> ledger.pointers()
                            .advance(new BoardPointer("01KAJ2W5Q8T0K3N8W0V8E4X7YB", null, Samples.NOW, 1, 2)),
                    ledger -> ledger.pointers().read()));

    private static final Map<String, Faulty.Fault> FAULTS = Map.of("the answer is lost", Faulty::answerLost,
            "the request is lost",
            Faulty.REQUEST_LOST, "the server fails", Faulty::serverFails, "the client repeats it", Faulty::sentTwice,
            "it conflicts",
            Faulty::conflict, "it is throttled", Faulty::throttled);

    @TestFactory
    Stream<DynamicTest> aWriteIsDoneOnceAndToldSo() {
        return CASES.stream().flatMap(some -> FAULTS.entrySet().stream().map(fault -> DynamicTest
                .dynamicTest(some.name + " though " + fault.getKey(),
                        () -> under(some, fault.getKey(), fault.getValue()))));
    }

    private static void under(Case some, String name, Faulty.Fault fault) {
        DynamoLedger sound = Engine.ledger(Engine.client(), TABLE);
        Engine.empty(TABLE);
        some.before.accept(sound);
        assertTrue(some.write.test(sound));
        Object expected = some.look.apply(sound);

        Engine.empty(TABLE);
        some.before.accept(sound);
        Faulty faulty = new Faulty();
        DynamoLedger shaken = Engine.ledger(faulty.over(Engine.client()), TABLE);
        faulty.next((request,
                send) -> request.getClass().getSimpleName().startsWith("Get")
                        || request.getClass().getSimpleName().startsWith("Batch")
                                ? again(faulty, fault, send)
                                : fault.meet(request, send));

        assertTrue(some.write.test(shaken), () -> name);
        assertTrue(faulty.over());
        assertEquals(expected, some.look.apply(shaken));
    }

    /** The fault is meant for the write: a read before it passes. */
    private static Object again(Faulty faulty, Faulty.Fault fault, Callable<Object> send)
            throws Exception {
        faulty.next(fault);
        return send.call();
    }

    private static Address renamed() {
        return new Address(new Platform("bluesky"), "renamed.example");
    }

    private static State state() {
        return new State(ACCOUNT.id(), Samples.snapshot(ACCOUNT.id(), Samples.NOW, 5), GrowthWindow.EMPTY,
                new State.Visit(Outcome.OK, RUN.text(), Samples.NOW, ""), null, 0);
    }

    private static Run run() {
        return Run.opened(RUN, Run.Kind.DAILY, AccountSelection.ALL, Samples.NOW, Samples.NOW,
                Samples.NOW.plusSeconds(60),
                "opener");
    }

    private static Object runs(DynamoLedger ledger) {
        return List.of(ledger.runs().find(RUN), ledger.runs().open(), ledger.runs().latest(9),
                ledger.runs().named("all"));
    }

    private static void chunk(DynamoLedger ledger) {
        ledger.runs().open(run(), List.of());
        ledger.chunks().add(
                List.of(new Cut(Chunk.planned(CHUNK, SCOPE, Urgency.REST, 1, Samples.NOW, Samples.NOW.plusSeconds(600)),
                        List.of(ACCOUNT.id()))));
    }

    private static Chunk found(DynamoLedger ledger) {
        return Objects.requireNonNull(ledger.chunks().find(List.of(CHUNK)).get(CHUNK));
    }

    private static Object counted(DynamoLedger ledger) {
        return List.of(found(ledger), ledger.runs().counted(RUN), ledger.chunks().accounts(CHUNK));
    }

    private static RateLimitState permit() {
        return new RateLimitState(SCOPE, "holder", Samples.NOW, Samples.NOW, Samples.NOW, List.of(), null, null,
                RateLimitState.Breaker.CLOSED, 1,
                "holder", 0);
    }
}
