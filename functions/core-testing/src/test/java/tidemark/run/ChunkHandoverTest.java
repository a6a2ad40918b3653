package tidemark.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import tidemark.platform.PlatformPolicy;
import tidemark.ratelimit.PermitRequest;
import tidemark.ratelimit.PermitResult;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When a worker gives its chunk back, ends its accounts or loses it. */
final class ChunkHandoverTest {

    private final RunFixture fixture = new RunFixture();

    @Test
    void givesTheChunkBackWhileSomebodyElseHasTheTurn() {
        fixture.add(3);
        RunId run = fixture.daily();
        PermitResult held = fixture.rateLimits.acquire(RunFixture.APPVIEW, fixture.policy,
                new PermitRequest(30, 30, true, Duration.ofMinutes(5)));
        assertInstanceOf(PermitResult.Granted.class, held);

        ChunkResult worked = fixture.work();

        assertInstanceOf(ChunkResult.End.GivenBack.class, worked.end());
        assertEquals(Chunk.State.READY, fixture.chunk(run, 0).state());
        assertEquals(List.of(), fixture.asked);
    }

    @Test
    void makesWayForAMoreUrgentChunkOfTheSameLimit() {
        fixture.policy = new PlatformPolicy(RunFixture.BLUESKY, "api", Duration.ofSeconds(2), 1, null, null,
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        fixture.add(40);
        RunId daily = fixture.daily();
        List<RunId> user = new ArrayList<>();
        fixture.answer = targets -> {
            if (fixture.asked.size() == 1) {
                user.add(fixture.open.asked(new AccountSelection.Named(List.of(RunFixture.id(39))), null,
                        fixture.deadline()).run());
                assertInstanceOf(ChunkResult.End.GivenBack.class, fixture.work().end());
            }
            return RunFixture.counts(targets);
        };
        ChunkMessage message = fixture.message();
        fixture.clock.sleep(Duration.ofSeconds(1));

        ChunkResult worked = fixture.work.work(message, fixture.deadline());

        assertInstanceOf(ChunkResult.End.GivenBack.class, worked.end());
        assertEquals(Map.of(Outcome.OK, 18L), fixture.outcomes(daily));
        fixture.clock.sleep(Duration.ofMinutes(1));
        fixture.tick.tick(fixture.deadline());
        fixture.work();
        assertEquals(Map.of(Outcome.OK, 1L), fixture.outcomes(user.getFirst()));
    }

    @Test
    void endsWhatNoTurnCanComeForBeforeTheDeadline() {
        fixture.policy = new PlatformPolicy(RunFixture.BLUESKY, "api", Duration.ofSeconds(1), 1, null, null,
                new PlatformPolicy.Price(10_000, 30_000), 1, Duration.ofSeconds(10));
        fixture.add(5);
        RunId run = fixture.daily();

        fixture.work();

        assertEquals(Map.of(Outcome.OK, 3L, Outcome.OVER_CAPACITY, 2L), fixture.outcomes(run));
        assertEquals(Run.State.COMPLETE, fixture.finish(run).state());
        assertEquals(Outcome.OVER_CAPACITY, Objects.requireNonNull(fixture.entry(4).state().last()).outcome());
    }

    @Test
    void stopsWhenTheChunkIsSomebodyElses() {
        fixture.add(3);
        RunId run = fixture.daily();
        fixture.answer = targets -> {
            Chunk chunk = fixture.chunk(run, 0);
            fixture.stores.chunks().write(chunk.sent("another", fixture.clock.instant(), "tick"));
            return RunFixture.counts(targets);
        };

        assertInstanceOf(ChunkResult.End.Fenced.class, fixture.work().end());
        assertEquals(Map.of(), fixture.outcomes(run));
        assertEquals("another", fixture.chunk(run, 0).token());
    }

    @Test
    void givesTheChunkBackBeforeItsFunctionEnds() {
        fixture.policy = new PlatformPolicy(RunFixture.BLUESKY, "api", Duration.ofSeconds(4), 1, null, null,
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        fixture.add(100);
        RunId run = fixture.daily();
        Instant start = fixture.clock.instant();

        ChunkResult worked = fixture.work();

        assertInstanceOf(ChunkResult.End.GivenBack.class, worked.end());
        assertTrue(fixture.clock.instant().isBefore(start.plus(RunFixture.TIMEOUT)));
        assertTrue(fixture.asked.size() > 60, () -> "asked only " + fixture.asked.size());
        assertEquals(Map.of(Outcome.OK, (long) fixture.asked.size()), fixture.outcomes(run));
    }
}
