package tidemark.run;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.Target;
import tidemark.reading.Finding;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Further requests for an account: after faults, limits, omissions and crashes, and for a second step. */
final class ChunkRetryTest {

    private static final FetchResult.Limits FAULT = new FetchResult.Limits(false, false, null, null, null);
    private final RunFixture fixture = new RunFixture();

    @Test
    void triesAFaultThreeTimesWithBackOffBetween() {
        fixture.add(1);
        RunId run = fixture.daily();
        fixture.answer = targets -> RunFixture.refused(targets, Outcome.TRANSIENT, FAULT);
        Instant start = fixture.clock.instant();

        ChunkResult first = fixture.work();

        assertEquals("1", fixture.chunk(run, 0).codes());
        assertTrue(!((ChunkResult.End.GivenBack) first.end()).until().isBefore(start.plusSeconds(30)));
        fixture.finish(run);
        assertEquals(3, fixture.asked.size());
        assertEquals(Map.of(Outcome.FAILED, 1L), fixture.outcomes(run));
        assertEquals(Outcome.FAILED, Objects.requireNonNull(fixture.entry(0).state().last()).outcome());
        assertEquals(Run.State.COMPLETE, fixture.run(run).state());
    }

    @Test
    void aLimitUsesNoTryAndTheChunkWaitsForThePlatformsTime() {
        fixture.add(30);
        RunId run = fixture.daily();
        Instant reset = fixture.clock.instant().plus(Duration.ofMinutes(15));
        fixture.answer = targets -> RunFixture.refused(targets, Outcome.RATE_LIMITED,
                new FetchResult.Limits(false, true, null, 0L, reset));

        ChunkResult worked = fixture.work();

        assertEquals(new ChunkResult.End.GivenBack(reset), worked.end());
        assertEquals("0".repeat(30), fixture.chunk(run, 0).codes());
        assertEquals(1, fixture.asked.size());
        assertEquals(0, fixture.chunk(run, 0).claims());
    }

    @Test
    void asksOnceMoreForWhatABatchLeftOut() {
        fixture.add(5);
        RunId run = fixture.daily();
        fixture.answer = targets -> {
            Map<AccountId, Finding> findings = new HashMap<>(RunFixture.counts(targets).findings());
            List<Target> again = targets.stream().filter(target -> target.id().low() == 3 && target.step().isEmpty())
                    .map(target -> target.next("single")).toList();
            again.forEach(target -> findings.remove(target.id()));
            return new FetchResult(findings, again, FetchResult.Limits.FINE);
        };

        fixture.work();

        assertEquals("kkkkk", fixture.chunk(run, 0).codes());
        assertEquals("single", fixture.asked.get(1).getFirst().step());
    }

    @Test
    void anIdThatOneRequestFoundServesTheNextWorker() {
        fixture.add(1);
        fixture.policy = new PlatformPolicy(RunFixture.BLUESKY, "api", Duration.ofMinutes(3), 1, null, null,
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        RunId run = fixture.daily();
        fixture.answer = targets -> {
            Target target = targets.getFirst();
            return target.permanentId() == null
                    ? new FetchResult(Map.of(), List.of(target.known("did:9", "count")), FetchResult.Limits.FINE)
                    : RunFixture.refused(targets, Outcome.NOT_FOUND, FetchResult.Limits.FINE);
        };

        fixture.finish(run);

        assertEquals(2, fixture.asked.size());
        assertEquals("did:9", fixture.asked.get(1).getFirst().permanentId());
        assertEquals(Map.of(Outcome.NOT_FOUND, 1L), fixture.outcomes(run));
    }

    @Test
    void anAccountThatNeverGetsToAnEndIsAFault() {
        fixture.add(1);
        RunId run = fixture.daily();
        fixture.answer = targets -> new FetchResult(Map.of(), List.of(targets.getFirst().next("more")),
                FetchResult.Limits.FINE);

        fixture.finish(run);

        assertEquals(List.of("", "more", "more", "more"),
                fixture.asked.stream().limit(4).map(targets -> targets.getFirst().step()).toList());
        assertEquals(OutcomeCodes.TRIES * 6, fixture.asked.size());
        assertEquals(Map.of(Outcome.FAILED, 1L), fixture.outcomes(run));
    }

    @Test
    void anAccountThatNoAnswerNamesIsAFault() {
        fixture.add(1);
        RunId run = fixture.daily();
        fixture.answer = targets -> new FetchResult(Map.of(), List.of(), FetchResult.Limits.FINE);

        fixture.finish(run);

        assertEquals(Map.of(Outcome.FAILED, 1L), fixture.outcomes(run));
        assertEquals(3, fixture.asked.size());
    }

    @Test
    void aSuccessorCountsWhatTheDeadWorkerRecorded() {
        fixture.add(30);
        RunId run = fixture.daily();
        fixture.answer = targets -> {
            if (fixture.asked.size() == 2) {
                throw new IllegalStateException("the reader is broken");
            }
            return RunFixture.counts(targets);
        };
        assertThrows(IllegalStateException.class, fixture::work);
        assertEquals(Map.of(), fixture.outcomes(run));
        fixture.answer = RunFixture::counts;

        fixture.finish(run);

        assertEquals(Map.of(Outcome.OK, 30L), fixture.outcomes(run));
        assertEquals(List.of(25, 5, 5), fixture.asked.stream().map(List::size).toList());
    }

    @Test
    void aPoisonousAccountFailsAlone() {
        fixture.add(30);
        RunId run = fixture.daily();
        fixture.answer = targets -> {
            if (targets.stream().anyMatch(target -> target.id().low() == 2)) {
                throw new IllegalStateException("the reader is broken");
            }
            return RunFixture.counts(targets);
        };
        for (int n = 0; n < 100 && fixture.run(run).closing() == null; n++) {
            fixture.clock.sleep(Duration.ofMinutes(1));
            fixture.tick.tick(fixture.deadline());
            fixture.queue.poll().ifPresent(this::workThatMayDie);
        }

        assertEquals(Map.of(Outcome.OK, 29L, Outcome.FAILED, 1L), fixture.outcomes(run));
        assertEquals(Run.State.COMPLETE, fixture.run(run).state());
    }

    private void workThatMayDie(ChunkMessage message) {
        try {
            fixture.work.work(message, fixture.deadline());
        } catch (IllegalStateException died) {
            assertEquals("the reader is broken", died.getMessage());
        }
    }
}
