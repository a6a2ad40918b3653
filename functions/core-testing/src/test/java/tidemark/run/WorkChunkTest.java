package tidemark.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient.Route;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.platform.Target;
import tidemark.ratelimit.PermitRequest;
import tidemark.ratelimit.PermitResult;
import tidemark.reading.Finding;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class WorkChunkTest {

    private static final FetchResult.Limits FAULT = new FetchResult.Limits(false, false, null, null, null);

    private final Collecting collecting = new Collecting();

    @Test
    void asksInBatchesAndFinishesTheChunk() {
        collecting.add(30);
        RunId run = collecting.daily();

        ChunkResult worked = collecting.work();

        assertInstanceOf(ChunkResult.End.Finished.class, worked.end());
        assertEquals(List.of(25, 5), collecting.asked.stream().map(List::size).toList());
        assertEquals("k".repeat(30), collecting.chunk(run, 0).codes());
        assertEquals(new Tally(Map.of(Outcome.OK, 30L), 2, 0, 1), worked.tally());
        assertEquals(7, Objects.requireNonNull(collecting.entry(7).state().newest()).followers().orElseThrow()
                .value());
    }

    @Test
    void aMessageThatIsDeliveredTwiceIsWorthNothing() {
        collecting.add(3);
        collecting.daily();
        ChunkMessage message = collecting.message();
        collecting.work.work(message, collecting.deadline());

        ChunkResult again = collecting.work.work(message, collecting.deadline());

        assertInstanceOf(ChunkResult.End.Stale.class, again.end());
        assertEquals(1, collecting.asked.size());
    }

    @Test
    void aMessageOfAnEarlierDispatchIsWorthNothing() {
        collecting.add(3);
        collecting.daily();
        ChunkMessage lost = collecting.message();
        collecting.clock.sleep(Duration.ofMinutes(11));
        collecting.tick.tick(collecting.deadline());

        assertInstanceOf(ChunkResult.End.Stale.class, collecting.work.work(lost, collecting.deadline()).end());
        assertInstanceOf(ChunkResult.End.Finished.class, collecting.work().end());
    }

    @Test
    void aChunkThatDoesNotExistIsUnknown() {
        ChunkMessage message = new ChunkMessage(new ChunkKey(new RunId("d-2026-11-21"), 1, "0123456789", 0), "token");

        assertInstanceOf(ChunkResult.End.Unknown.class, collecting.work.work(message, collecting.deadline()).end());
    }

    @Test
    void countsWhatThisRunRecordedAlreadyAndAsksNobodyForIt() {
        collecting.add(2);
        RunId run = collecting.daily();
        collecting.visited(0, Outcome.NOT_FOUND, run.text(), collecting.clock.instant());

        collecting.work();

        assertEquals("nk", collecting.chunk(run, 0).codes());
        assertEquals(1, collecting.asked.getFirst().size());
    }

    @Test
    void aReadingThatIsFreshEnoughSatisfiesTheRun() {
        collecting.add(3);
        RunId run = collecting.daily();
        collecting.visited(0, Outcome.OK, "u-00000000000000000000000000", Collecting.SLOT);
        collecting.visited(1, Outcome.OK, "d-2026-11-20", Collecting.SLOT.minusSeconds(1));
        collecting.visited(2, Outcome.LOGIN_WALL, "u-00000000000000000000000000", Collecting.SLOT);

        collecting.work();

        assertEquals("ekk", collecting.chunk(run, 0).codes());
    }

    @Test
    void anAccountThatWasPausedMeanwhileEndsAsWithdrawn() {
        collecting.add(2);
        RunId run = collecting.daily();
        collecting.pause(1);

        collecting.work();

        assertEquals("kd", collecting.chunk(run, 0).codes());
    }

    @Test
    void anAccountThatCanNotBeAskedAnyMoreEndsWithoutARequest() {
        collecting.add(2);
        RunId run = collecting.daily();
        collecting.route = account -> new Route.Closed(Outcome.NEEDS_CREDENTIAL, "It needs a credential.");

        collecting.work();

        assertEquals("cc", collecting.chunk(run, 0).codes());
        assertEquals(List.of(), collecting.asked);
        assertEquals(Outcome.NEEDS_CREDENTIAL, Objects.requireNonNull(collecting.entry(0).state().last()).outcome());
    }

    @Test
    void asksUnderTheLimitThatHoldsNow() {
        collecting.add(2);
        RunId run = collecting.daily();
        RateScope other = new RateScope(Collecting.BLUESKY, "other.example.org");
        collecting.route = account -> new Route.Open(account.id().low() == 1 ? other : Collecting.APPVIEW,
                collecting.policy);

        collecting.work();

        assertEquals("kk", collecting.chunk(run, 0).codes());
        assertEquals(2, collecting.asked.size());
        assertTrue(collecting.stores.rateLimits().read(other).isPresent());
    }

    @Test
    void triesAFaultThreeTimesWithBackOffBetween() {
        collecting.add(1);
        RunId run = collecting.daily();
        collecting.answer = targets -> Collecting.refused(targets, Outcome.TRANSIENT, FAULT);
        Instant start = collecting.clock.instant();

        ChunkResult first = collecting.work();

        assertEquals("1", collecting.chunk(run, 0).codes());
        assertTrue(!((ChunkResult.End.GivenBack) first.end()).until().isBefore(start.plusSeconds(30)));
        collecting.finish(run);
        assertEquals(3, collecting.asked.size());
        assertEquals(Map.of(Outcome.FAILED, 1L), collecting.outcomes(run));
        assertEquals(Outcome.FAILED, Objects.requireNonNull(collecting.entry(0).state().last()).outcome());
        assertEquals(Run.State.COMPLETE, collecting.run(run).state());
    }

    @Test
    void aLimitUsesNoTryAndTheChunkWaitsForThePlatformsTime() {
        collecting.add(30);
        RunId run = collecting.daily();
        Instant reset = collecting.clock.instant().plus(Duration.ofMinutes(15));
        collecting.answer = targets -> Collecting.refused(targets, Outcome.RATE_LIMITED,
                new FetchResult.Limits(false, true, null, 0L, reset));

        ChunkResult worked = collecting.work();

        assertEquals(new ChunkResult.End.GivenBack(reset), worked.end());
        assertEquals("0".repeat(30), collecting.chunk(run, 0).codes());
        assertEquals(1, collecting.asked.size());
        assertEquals(0, collecting.chunk(run, 0).claims());
    }

    @Test
    void asksOnceMoreForWhatABatchLeftOut() {
        collecting.add(5);
        RunId run = collecting.daily();
        collecting.answer = targets -> {
            Map<AccountId, Finding> findings = new HashMap<>(Collecting.counts(targets).findings());
            List<Target> again = targets.stream().filter(target -> target.id().low() == 3 && target.step().isEmpty())
                    .map(target -> target.next("single")).toList();
            again.forEach(target -> findings.remove(target.id()));
            return new FetchResult(findings, again, FetchResult.Limits.FINE);
        };

        collecting.work();

        assertEquals("kkkkk", collecting.chunk(run, 0).codes());
        assertEquals("single", collecting.asked.get(1).getFirst().step());
    }

    @Test
    void anIdThatOneRequestFoundServesTheNextWorker() {
        collecting.add(1);
        collecting.policy = new PlatformPolicy(Collecting.BLUESKY, "api", Duration.ofMinutes(3), 1, null, null,
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        RunId run = collecting.daily();
        collecting.answer = targets -> {
            Target target = targets.getFirst();
            return target.permanentId() == null
                    ? new FetchResult(Map.of(), List.of(target.known("did:9", "count")), FetchResult.Limits.FINE)
                    : Collecting.refused(targets, Outcome.NOT_FOUND, FetchResult.Limits.FINE);
        };

        collecting.finish(run);

        assertEquals(2, collecting.asked.size());
        assertEquals("did:9", collecting.asked.get(1).getFirst().permanentId());
        assertEquals(Map.of(Outcome.NOT_FOUND, 1L), collecting.outcomes(run));
    }

    @Test
    void anAccountThatNeverGetsToAnEndIsAFault() {
        collecting.add(1);
        RunId run = collecting.daily();
        collecting.answer = targets -> new FetchResult(Map.of(), List.of(targets.getFirst().next("more")),
                FetchResult.Limits.FINE);

        collecting.finish(run);

        assertEquals(List.of("", "more", "more", "more"),
                collecting.asked.stream().limit(4).map(targets -> targets.getFirst().step()).toList());
        assertEquals(OutcomeCodes.TRIES * 6, collecting.asked.size());
        assertEquals(Map.of(Outcome.FAILED, 1L), collecting.outcomes(run));
    }

    @Test
    void anAccountThatNoAnswerNamesIsAFault() {
        collecting.add(1);
        RunId run = collecting.daily();
        collecting.answer = targets -> new FetchResult(Map.of(), List.of(), FetchResult.Limits.FINE);

        collecting.finish(run);

        assertEquals(Map.of(Outcome.FAILED, 1L), collecting.outcomes(run));
        assertEquals(3, collecting.asked.size());
    }

    @Test
    void givesTheChunkBackWhileSomebodyElseHasTheTurn() {
        collecting.add(3);
        RunId run = collecting.daily();
        PermitResult held = collecting.rateLimits.acquire(Collecting.APPVIEW, collecting.policy,
                new PermitRequest(30, 30, true, Duration.ofMinutes(5)));
        assertInstanceOf(PermitResult.Granted.class, held);

        ChunkResult worked = collecting.work();

        assertInstanceOf(ChunkResult.End.GivenBack.class, worked.end());
        assertEquals(Chunk.State.READY, collecting.chunk(run, 0).state());
        assertEquals(List.of(), collecting.asked);
    }

    @Test
    void makesWayForAMoreUrgentChunkOfTheSameLimit() {
        collecting.policy = new PlatformPolicy(Collecting.BLUESKY, "api", Duration.ofSeconds(2), 1, null, null,
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        collecting.add(40);
        RunId daily = collecting.daily();
        List<RunId> user = new ArrayList<>();
        collecting.answer = targets -> {
            if (collecting.asked.size() == 1) {
                user.add(collecting.open.asked(new AccountSelection.Named(List.of(Collecting.id(39))), null,
                        collecting.deadline()).run());
                assertInstanceOf(ChunkResult.End.GivenBack.class, collecting.work().end());
            }
            return Collecting.counts(targets);
        };
        ChunkMessage message = collecting.message();
        collecting.clock.sleep(Duration.ofSeconds(1));

        ChunkResult worked = collecting.work.work(message, collecting.deadline());

        assertInstanceOf(ChunkResult.End.GivenBack.class, worked.end());
        assertEquals(Map.of(Outcome.OK, 18L), collecting.outcomes(daily));
        collecting.clock.sleep(Duration.ofMinutes(1));
        collecting.tick.tick(collecting.deadline());
        collecting.work();
        assertEquals(Map.of(Outcome.OK, 1L), collecting.outcomes(user.getFirst()));
    }

    @Test
    void endsWhatNoTurnCanComeForBeforeTheDeadline() {
        collecting.policy = new PlatformPolicy(Collecting.BLUESKY, "api", Duration.ofSeconds(1), 1, null, null,
                new PlatformPolicy.Price(10_000, 30_000), 1, Duration.ofSeconds(10));
        collecting.add(5);
        RunId run = collecting.daily();

        collecting.work();

        assertEquals(Map.of(Outcome.OK, 3L, Outcome.OVER_CAPACITY, 2L), collecting.outcomes(run));
        assertEquals(Run.State.COMPLETE, collecting.finish(run).state());
        assertEquals(Outcome.OVER_CAPACITY, Objects.requireNonNull(collecting.entry(4).state().last()).outcome());
    }

    @Test
    void stopsWhenTheChunkIsSomebodyElses() {
        collecting.add(3);
        RunId run = collecting.daily();
        collecting.answer = targets -> {
            Chunk chunk = collecting.chunk(run, 0);
            collecting.stores.chunks().write(chunk.sent("another", collecting.clock.instant(), "tick"));
            return Collecting.counts(targets);
        };

        assertInstanceOf(ChunkResult.End.Fenced.class, collecting.work().end());
        assertEquals(Map.of(), collecting.outcomes(run));
        assertEquals("another", collecting.chunk(run, 0).token());
    }

    @Test
    void aSuccessorCountsWhatTheDeadWorkerRecorded() {
        collecting.add(30);
        RunId run = collecting.daily();
        collecting.answer = targets -> {
            if (collecting.asked.size() == 2) {
                throw new IllegalStateException("the reader is broken");
            }
            return Collecting.counts(targets);
        };
        assertThrows(IllegalStateException.class, collecting::work);
        assertEquals(Map.of(), collecting.outcomes(run));
        collecting.answer = Collecting::counts;

        collecting.finish(run);

        assertEquals(Map.of(Outcome.OK, 30L), collecting.outcomes(run));
        assertEquals(List.of(25, 5, 5), collecting.asked.stream().map(List::size).toList());
    }

    @Test
    void aPoisonousAccountFailsAlone() {
        collecting.add(30);
        RunId run = collecting.daily();
        collecting.answer = targets -> {
            if (targets.stream().anyMatch(target -> target.id().low() == 2)) {
                throw new IllegalStateException("the reader is broken");
            }
            return Collecting.counts(targets);
        };
        for (int n = 0; n < 100 && collecting.run(run).closing() == null; n++) {
            collecting.clock.sleep(Duration.ofMinutes(1));
            collecting.tick.tick(collecting.deadline());
            collecting.queue.poll().ifPresent(this::workThatMayDie);
        }

        assertEquals(Map.of(Outcome.OK, 29L, Outcome.FAILED, 1L), collecting.outcomes(run));
        assertEquals(Run.State.COMPLETE, collecting.run(run).state());
    }

    @Test
    void writesDownWhatItFoundEveryFifteenSeconds() {
        collecting.policy = new PlatformPolicy(Collecting.BLUESKY, "api", Duration.ofSeconds(2), 1, null, null,
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        collecting.add(12);
        RunId run = collecting.daily();
        collecting.answer = targets -> {
            if (collecting.asked.size() == 10) {
                assertEquals("k".repeat(9) + "000", collecting.chunk(run, 0).codes());
            }
            return Collecting.counts(targets);
        };

        collecting.work();

        assertEquals("k".repeat(12), collecting.chunk(run, 0).codes());
    }

    @Test
    void givesTheChunkBackBeforeItsFunctionEnds() {
        collecting.policy = new PlatformPolicy(Collecting.BLUESKY, "api", Duration.ofSeconds(4), 1, null, null,
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        collecting.add(100);
        RunId run = collecting.daily();
        Instant start = collecting.clock.instant();

        ChunkResult worked = collecting.work();

        assertInstanceOf(ChunkResult.End.GivenBack.class, worked.end());
        assertTrue(collecting.clock.instant().isBefore(start.plus(Collecting.TIMEOUT)));
        assertTrue(collecting.asked.size() > 60, () -> "asked only " + collecting.asked.size());
        assertEquals(Map.of(Outcome.OK, (long) collecting.asked.size()), collecting.outcomes(run));
    }

    private void workThatMayDie(ChunkMessage message) {
        try {
            collecting.work.work(message, collecting.deadline());
        } catch (IllegalStateException died) {
            assertEquals("the reader is broken", died.getMessage());
        }
    }
}
