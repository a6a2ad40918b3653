package tidemark.run;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient.Route;
import tidemark.platform.RateScope;
import tidemark.reading.Outcome;
import tidemark.time.Deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class TickTest {

    private final Collecting collecting = new Collecting();

    @Test
    void aRunFromTheScheduleToItsClose() {
        collecting.add(250);
        RunId run = collecting.daily();

        Run closed = collecting.finish(run);

        assertEquals(Run.State.COMPLETE, closed.state());
        assertEquals(Map.of(Outcome.OK, 250L), collecting.outcomes(run));
        assertEquals(List.of(run), collecting.closed);
        assertEquals(List.of(), collecting.stores.runs().open());
        RunProgress progress = RunProgress.of(run, collecting.stores.runs(), collecting.clock.instant()).orElseThrow();
        assertEquals(250L, progress.expected());
        assertEquals(250, progress.done());
        assertEquals(250, Objects.requireNonNull(progress.platforms().get(Collecting.BLUESKY)).expected());
        assertEquals(10, progress.totals().requests());
    }

    @Test
    void doesNothingWhenNoRunIsOpen() {
        collecting.add(3);

        assertEquals(new Tick.Done(0, 0, 0, 0), collecting.tick.tick(collecting.deadline()));
    }

    @Test
    void costsOneQueryWhenNoRunIsOpen() {
        List<String> calls = new ArrayList<>();
        Runs counted = (Runs) Proxy.newProxyInstance(Runs.class.getClassLoader(), new Class<?>[]{Runs.class},
                (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return method.invoke(collecting.stores.runs(), arguments);
                });

        collecting.tick(counted).tick(collecting.deadline());

        assertEquals(List.of("open"), calls);
    }

    @Test
    void sendsOneChunkOfALimitAtATime() {
        collecting.add(250);
        collecting.daily();

        assertEquals(0, collecting.tick.tick(collecting.deadline()).sent());
        collecting.work();
        assertEquals(1, collecting.tick.tick(collecting.deadline()).sent());
        assertEquals(0, collecting.tick.tick(collecting.deadline()).sent());
    }

    @Test
    void limitsDoNotWaitForEachOther() {
        collecting.add(20);
        collecting.route = account -> new Route.Open(
                new RateScope(Collecting.BLUESKY, "host-" + account.id().low() % 4), collecting.policy);
        collecting.open.daily(Collecting.SLOT);

        assertEquals(4, collecting.tick.tick(collecting.deadline()).sent());
    }

    @Test
    void sendsALostMessageAgainAfterItsLease() {
        collecting.add(3);
        RunId run = collecting.daily();
        collecting.message();
        collecting.clock.sleep(Duration.ofMinutes(9));
        assertEquals(0, collecting.tick.tick(collecting.deadline()).sent());

        collecting.clock.sleep(Duration.ofMinutes(2));
        assertEquals(1, collecting.tick.tick(collecting.deadline()).sent());

        collecting.work();
        assertEquals("kkk", collecting.chunk(run, 0).codes());
    }

    @Test
    void plansAnewWhatWasCutOffAndDropsTheFirstAttempt() {
        collecting.add(150);
        RunId run = collecting.open.daily(Collecting.SLOT).run();
        int[] calls = {0};
        Deadline untilCut = () -> calls[0]++ > 150 ? Duration.ZERO : Duration.ofMinutes(1);
        assertEquals(0, collecting.tick.tick(untilCut).planned());
        assertEquals(Run.State.PLANNING, collecting.run(run).state());

        assertEquals(0, collecting.tick.tick(collecting.deadline()).planned());
        collecting.clock.sleep(Duration.ofMinutes(6));
        assertEquals(1, collecting.tick.tick(collecting.deadline()).planned());

        assertEquals(2, collecting.run(run).attempt());
        ChunkKey first = new ChunkKey(run, 1, ChunkKey.hash(Collecting.APPVIEW), 0);
        assertEquals(Chunk.State.ABANDONED,
                Objects.requireNonNull(collecting.stores.chunks().find(List.of(first)).get(first)).state());
        assertEquals(Run.State.COMPLETE, collecting.finish(run).state());
        assertEquals(Map.of(Outcome.OK, 150L), collecting.outcomes(run));
    }

    @Test
    void settlesAccountsThatCanNotBeAskedWhenItPlans() {
        collecting.add(4);
        collecting.route = account -> account.id().low() < 3
                ? new Route.Closed(Outcome.NEEDS_CREDENTIAL, "It needs a credential.")
                : new Route.Open(Collecting.APPVIEW, collecting.policy);

        RunId run = collecting.daily();

        assertEquals(Map.of(Outcome.NEEDS_CREDENTIAL, 3L), collecting.outcomes(run));
        assertEquals(Outcome.NEEDS_CREDENTIAL, Objects.requireNonNull(collecting.entry(2).state().last()).outcome());
        assertEquals(Run.State.COMPLETE, collecting.finish(run).state());
        assertEquals(Map.of(Outcome.NEEDS_CREDENTIAL, 3L, Outcome.OK, 1L), collecting.outcomes(run));
    }

    @Test
    void aRunOfNoAccountsCloses() {
        RunId run = collecting.daily();

        assertEquals(Run.State.COMPLETE, collecting.finish(run).state());
        assertEquals(Map.of(), collecting.outcomes(run));
    }

    @Test
    void failedAccountsComeFirstThenCoreThenThoseAskedLongestAgo() {
        for (int n = 0; n < 6; n++) {
            collecting.add(n, n == 3);
        }
        collecting.visited(0, Outcome.OK, "d-2026-11-20", Collecting.SLOT.minus(Duration.ofDays(1)));
        collecting.visited(1, Outcome.OK, "d-2026-11-18", Collecting.SLOT.minus(Duration.ofDays(3)));
        collecting.visited(2, Outcome.OK, "d-2026-11-19", Collecting.SLOT.minus(Duration.ofDays(2)));
        collecting.visited(5, Outcome.LOGIN_WALL, "d-2026-11-20", Collecting.SLOT.minus(Duration.ofDays(1)));
        RunId run = collecting.daily();

        assertEquals(ids(5, 3), collecting.stores.chunks().accounts(collecting.chunk(run, 0).key()));
        assertEquals(ids(4, 1, 2, 0), collecting.stores.chunks().accounts(collecting.chunk(run, 1).key()));
        assertEquals(Urgency.SOON, collecting.chunk(run, 0).urgency());
        assertEquals(Urgency.REST, collecting.chunk(run, 1).urgency());
    }

    @Test
    void leavesPausedAccountsOutOfARunOfAll() {
        collecting.add(3);
        collecting.pause(1);

        RunId run = collecting.daily();

        assertEquals(2, Objects.requireNonNull(collecting.run(run).plan()).expected());
    }

    @Test
    void theDeadlineEndsWhatIsOpenAndSaysSo() {
        collecting.add(30);
        RunId run = collecting.daily();
        collecting.answer = targets -> collecting.asked.size() == 1
                ? Collecting.refused(targets, Outcome.TRANSIENT, new FetchResult.Limits(false, true, null, null,
                        collecting.run(run).deadline().minusSeconds(1)))
                : Collecting.counts(targets);

        Run closed = collecting.finish(run);

        assertEquals(Run.State.COMPLETE_WITH_GAPS, closed.state());
        assertEquals(Map.of(Outcome.FAILED, 25L, Outcome.OVER_CAPACITY, 5L), collecting.outcomes(run));
        assertEquals(Outcome.OVER_CAPACITY, Objects.requireNonNull(collecting.entry(29).state().last()).outcome());
        assertTrue(!Objects.requireNonNull(closed.closing()).at().isBefore(closed.deadline()));
    }

    @Test
    void aRunThatCouldNeverBePlannedClosesAtItsDeadline() {
        collecting.add(30);
        RunId run = collecting.open.daily(Collecting.SLOT).run();
        collecting.clock.sleep(Duration.ofHours(24));

        collecting.tick.tick(collecting.deadline());

        assertEquals(Run.State.COMPLETE_WITH_GAPS, collecting.run(run).state());
    }

    @Test
    void opensTheDailyRunOnce() {
        assertTrue(collecting.open.daily(Collecting.SLOT).opened());
        assertEquals(new OpenRun.Opened(new RunId("d-2026-11-21"), false), collecting.open.daily(Collecting.SLOT));
    }

    @Test
    void theDailyRunHasUntilHalfAnHourBeforeTheNextAndAnHourAtLeast() {
        assertEquals(Collecting.SLOT.plus(Duration.ofMinutes(23 * 60 + 30)),
                collecting.run(collecting.open.daily(Collecting.SLOT).run()).deadline());
        assertEquals(Collecting.SLOT.plus(Duration.ofHours(1)), collecting
                .run(collecting.open.daily(Collecting.SLOT.minus(Duration.ofHours(23))).run()).deadline());
    }

    @Test
    void joinsTheOpenRunOfAll() {
        collecting.add(3);
        OpenRun.Opened first = ask(AccountSelection.ALL, null);

        assertEquals(new OpenRun.Opened(first.run(), false), ask(AccountSelection.ALL, null));
        assertEquals(new OpenRun.Opened(first.run(), false), ask(AccountSelection.ALL, "key"));
        collecting.finish(first.run());
        assertEquals(new OpenRun.Opened(first.run(), false), ask(AccountSelection.ALL, "key"));
        assertTrue(ask(AccountSelection.ALL, null).opened());
    }

    @Test
    void theSameKeyLeadsToTheSameRun() {
        collecting.add(3);
        AccountSelection selection = new AccountSelection.Named(List.of(Collecting.id(1)));
        OpenRun.Opened first = ask(selection, "key");
        assertEquals(Optional.of(first.run()), collecting.stores.runs().named("key-2c70e12b7a0646f92279f427c7b38e73"));

        assertTrue(first.opened());
        assertEquals(new OpenRun.Opened(first.run(), false), ask(selection, "key"));
        assertTrue(ask(selection, "another").opened());
    }

    @Test
    void aKeyIsForOneWish() {
        collecting.add(3);
        AccountSelection selection = new AccountSelection.Named(List.of(Collecting.id(1)));
        RunId first = ask(selection, "key").run();

        for (AccountSelection other : List.of(new AccountSelection.Named(List.of(Collecting.id(2))),
                new AccountSelection.Whole(Collecting.BLUESKY),
                AccountSelection.ALL)) {
            assertThrows(OpenRun.KeyReused.class, () -> ask(other, "key"));
        }
        collecting.finish(first);
        assertThrows(OpenRun.KeyReused.class, () -> ask(AccountSelection.ALL, "key"));
        assertEquals(new OpenRun.Opened(first, false), ask(selection, "key"));
        assertEquals(List.of(first), collecting.stores.runs().latest(9));
    }

    @Test
    void anAccountReadAMomentAgoIsAskedAnewOnlyWhereThatIsWished() {
        collecting.add(1);
        AccountSelection selection = new AccountSelection.Named(List.of(Collecting.id(0)));
        collecting.finish(ask(selection, null).run());
        RunId spared = ask(selection, null).run();
        collecting.finish(spared);
        assertEquals(1L, collecting.outcomes(spared).get(Outcome.SATISFIED));
        RunId anew = collecting.open.asked(selection, true, "anew", collecting.deadline()).run();
        collecting.finish(anew);
        assertEquals(1L, collecting.outcomes(anew).get(Outcome.OK));
        assertThrows(OpenRun.KeyReused.class, () -> ask(selection, "anew"));
    }

    @Test
    void fewNamedAccountsAreSentAtOnce() {
        collecting.add(3);
        collecting.pause(2);

        RunId run = ask(new AccountSelection.Named(ids(0, 2)), null).run();

        assertEquals(Urgency.USER, collecting.chunk(run, 0).urgency());
        collecting.work();
        assertEquals(Map.of(Outcome.OK, 1L, Outcome.WITHDRAWN, 1L), collecting.outcomes(run));
    }

    @Test
    void aWishForAPlatformIsPlannedByTheTick() {
        collecting.add(3);

        RunId run = ask(new AccountSelection.Whole(Collecting.BLUESKY), null).run();

        assertEquals(Run.State.PLANNING, collecting.run(run).state());
        assertEquals(Run.State.COMPLETE, collecting.finish(run).state());
        assertEquals(Map.of(Outcome.OK, 3L), collecting.outcomes(run));
    }

    private OpenRun.Opened ask(AccountSelection selection, @Nullable String key) {
        return collecting.open.asked(selection, key, collecting.deadline());
    }

    private static List<AccountId> ids(int... numbers) {
        List<AccountId> ids = new ArrayList<>();
        for (int n : numbers) {
            ids.add(Collecting.id(n));
        }
        return ids;
    }
}
