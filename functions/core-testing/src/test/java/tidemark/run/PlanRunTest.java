package tidemark.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import tidemark.platform.PlatformClient.Route;
import tidemark.reading.Outcome;
import tidemark.time.Deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tidemark.run.RunFixture.ids;

/** Which accounts a plan cuts into chunks, in which order, and what it settles at once. */
final class PlanRunTest {

    private final RunFixture fixture = new RunFixture();

    @Test
    void plansAnewWhatWasCutOffAndDropsTheFirstAttempt() {
        fixture.add(150);
        RunId run = fixture.open.daily(RunFixture.SLOT).run();
        int[] calls = {0};
        Deadline untilCut = () -> calls[0]++ > 150 ? Duration.ZERO : Duration.ofMinutes(1);
        assertEquals(0, fixture.tick.tick(untilCut).planned());
        assertEquals(Run.State.PLANNING, fixture.run(run).state());

        assertEquals(0, fixture.tick.tick(fixture.deadline()).planned());
        fixture.clock.sleep(Duration.ofMinutes(6));
        assertEquals(1, fixture.tick.tick(fixture.deadline()).planned());

        assertEquals(2, fixture.run(run).attempt());
        ChunkKey first = new ChunkKey(run, 1, ChunkKey.hash(RunFixture.APPVIEW), 0);
        assertEquals(Chunk.State.ABANDONED,
                Objects.requireNonNull(fixture.stores.chunks().find(List.of(first)).get(first)).state());
        assertEquals(Run.State.COMPLETE, fixture.finish(run).state());
        assertEquals(Map.of(Outcome.OK, 150L), fixture.outcomes(run));
    }

    @Test
    void settlesAccountsThatCanNotBeAskedWhenItPlans() {
        fixture.add(4);
        fixture.route = account -> account.id().low() < 3
                ? new Route.Closed(Outcome.NEEDS_CREDENTIAL, "It needs a credential.")
                : new Route.Open(RunFixture.APPVIEW, fixture.policy);

        RunId run = fixture.daily();

        assertEquals(Map.of(Outcome.NEEDS_CREDENTIAL, 3L), fixture.outcomes(run));
        assertEquals(Outcome.NEEDS_CREDENTIAL, Objects.requireNonNull(fixture.entry(2).state().last()).outcome());
        assertEquals(Run.State.COMPLETE, fixture.finish(run).state());
        assertEquals(Map.of(Outcome.NEEDS_CREDENTIAL, 3L, Outcome.OK, 1L), fixture.outcomes(run));
    }

    @Test
    void failedAccountsComeFirstThenCoreThenThoseAskedLongestAgo() {
        for (int n = 0; n < 6; n++) {
            fixture.add(n, n == 3);
        }
        fixture.visited(0, Outcome.OK, "d-2026-11-20", RunFixture.SLOT.minus(Duration.ofDays(1)));
        fixture.visited(1, Outcome.OK, "d-2026-11-18", RunFixture.SLOT.minus(Duration.ofDays(3)));
        fixture.visited(2, Outcome.OK, "d-2026-11-19", RunFixture.SLOT.minus(Duration.ofDays(2)));
        fixture.visited(5, Outcome.LOGIN_WALL, "d-2026-11-20", RunFixture.SLOT.minus(Duration.ofDays(1)));
        RunId run = fixture.daily();

        assertEquals(ids(5, 3), fixture.stores.chunks().accounts(fixture.chunk(run, 0).key()));
        assertEquals(ids(4, 1, 2, 0), fixture.stores.chunks().accounts(fixture.chunk(run, 1).key()));
        assertEquals(Urgency.SOON, fixture.chunk(run, 0).urgency());
        assertEquals(Urgency.REST, fixture.chunk(run, 1).urgency());
    }

    @Test
    void leavesPausedAccountsOutOfARunOfAll() {
        fixture.add(3);
        fixture.pause(1);

        RunId run = fixture.daily();

        assertEquals(2, Objects.requireNonNull(fixture.run(run).plan()).expected());
    }
}
