package tidemark.run;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient.Route;
import tidemark.platform.RateScope;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a tick sends, and when it ends and closes runs. */
final class TickTest {

    private final RunFixture fixture = new RunFixture();

    @Test
    void aRunFromTheScheduleToItsClose() {
        fixture.add(250);
        RunId run = fixture.daily();

        Run closed = fixture.finish(run);

        assertEquals(Run.State.COMPLETE, closed.state());
        assertEquals(Map.of(Outcome.OK, 250L), fixture.outcomes(run));
        assertEquals(List.of(run), fixture.closed);
        assertEquals(List.of(), fixture.stores.runs().open());
        RunProgress progress = RunProgress.of(run, fixture.stores.runs(), fixture.clock.instant()).orElseThrow();
        assertEquals(250L, progress.expected());
        assertEquals(250, progress.done());
        assertEquals(250, Objects.requireNonNull(progress.platforms().get(RunFixture.BLUESKY)).expected());
        assertEquals(10, progress.totals().requests());
    }

    @Test
    void doesNothingWhenNoRunIsOpen() {
        fixture.add(3);

        assertEquals(new Tick.Done(0, 0, 0, 0), fixture.tick.tick(fixture.deadline()));
    }

    @Test
    void costsOneQueryWhenNoRunIsOpen() {
        List<String> calls = new ArrayList<>();
        Runs counted = (Runs) Proxy.newProxyInstance(Runs.class.getClassLoader(), new Class<?>[]{Runs.class},
                (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return method.invoke(fixture.stores.runs(), arguments);
                });

        fixture.tick(counted).tick(fixture.deadline());

        assertEquals(List.of("open"), calls);
    }

    @Test
    void sendsOneChunkOfALimitAtATime() {
        fixture.add(250);
        fixture.daily();

        assertEquals(0, fixture.tick.tick(fixture.deadline()).sent());
        fixture.work();
        assertEquals(1, fixture.tick.tick(fixture.deadline()).sent());
        assertEquals(0, fixture.tick.tick(fixture.deadline()).sent());
    }

    @Test
    void limitsDoNotWaitForEachOther() {
        fixture.add(20);
        fixture.route = account -> new Route.Open(
                new RateScope(RunFixture.BLUESKY, "host-" + account.id().low() % 4), fixture.policy);
        fixture.open.daily(RunFixture.SLOT);

        assertEquals(4, fixture.tick.tick(fixture.deadline()).sent());
    }

    @Test
    void sendsALostMessageAgainAfterItsLease() {
        fixture.add(3);
        RunId run = fixture.daily();
        fixture.message();
        fixture.clock.sleep(Duration.ofMinutes(9));
        assertEquals(0, fixture.tick.tick(fixture.deadline()).sent());

        fixture.clock.sleep(Duration.ofMinutes(2));
        assertEquals(1, fixture.tick.tick(fixture.deadline()).sent());

        fixture.work();
        assertEquals("kkk", fixture.chunk(run, 0).codes());
    }

    @Test
    void aRunOfNoAccountsCloses() {
        RunId run = fixture.daily();

        assertEquals(Run.State.COMPLETE, fixture.finish(run).state());
        assertEquals(Map.of(), fixture.outcomes(run));
    }

    @Test
    void theDeadlineEndsWhatIsOpenAndSaysSo() {
        fixture.add(30);
        RunId run = fixture.daily();
        fixture.answer = targets -> fixture.asked.size() == 1
                ? RunFixture.refused(targets, Outcome.TRANSIENT, new FetchResult.Limits(false, true, null, null,
                        fixture.run(run).deadline().minusSeconds(1)))
                : RunFixture.counts(targets);

        Run closed = fixture.finish(run);

        assertEquals(Run.State.COMPLETE_WITH_GAPS, closed.state());
        assertEquals(Map.of(Outcome.FAILED, 25L, Outcome.OVER_CAPACITY, 5L), fixture.outcomes(run));
        assertEquals(Outcome.OVER_CAPACITY, Objects.requireNonNull(fixture.entry(29).state().last()).outcome());
        assertTrue(!Objects.requireNonNull(closed.closing()).at().isBefore(closed.deadline()));
    }

    @Test
    void aRunThatCouldNeverBePlannedClosesAtItsDeadline() {
        fixture.add(30);
        RunId run = fixture.open.daily(RunFixture.SLOT).run();
        fixture.clock.sleep(Duration.ofHours(24));

        fixture.tick.tick(fixture.deadline());

        assertEquals(Run.State.COMPLETE_WITH_GAPS, fixture.run(run).state());
    }
}
