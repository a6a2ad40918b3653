package tidemark.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.run.RunFixture.ids;

/** Opening the daily run and runs that users ask for, and joining those that are open. */
final class OpenRunTest {

    private final RunFixture fixture = new RunFixture();

    @Test
    void opensTheDailyRunOnce() {
        assertTrue(fixture.open.daily(RunFixture.SLOT).opened());
        assertEquals(new OpenRun.Opened(new RunId("d-2026-11-21"), false), fixture.open.daily(RunFixture.SLOT));
    }

    @Test
    void theDailyRunHasUntilHalfAnHourBeforeTheNextAndAnHourAtLeast() {
        assertEquals(RunFixture.SLOT.plus(Duration.ofMinutes(23 * 60 + 30)),
                fixture.run(fixture.open.daily(RunFixture.SLOT).run()).deadline());
        assertEquals(RunFixture.SLOT.plus(Duration.ofHours(1)), fixture
                .run(fixture.open.daily(RunFixture.SLOT.minus(Duration.ofHours(23))).run()).deadline());
    }

    @Test
    void joinsTheOpenRunOfAll() {
        fixture.add(3);
        OpenRun.Opened first = ask(AccountSelection.ALL, null);

        assertEquals(new OpenRun.Opened(first.run(), false), ask(AccountSelection.ALL, null));
        assertEquals(new OpenRun.Opened(first.run(), false), ask(AccountSelection.ALL, "key"));
        fixture.finish(first.run());
        assertEquals(new OpenRun.Opened(first.run(), false), ask(AccountSelection.ALL, "key"));
        assertTrue(ask(AccountSelection.ALL, null).opened());
    }

    @Test
    void theSameKeyLeadsToTheSameRun() {
        fixture.add(3);
        AccountSelection selection = new AccountSelection.Named(List.of(RunFixture.id(1)));
        OpenRun.Opened first = ask(selection, "key");
        assertEquals(Optional.of(first.run()), fixture.stores.runs().named("key-2c70e12b7a0646f92279f427c7b38e73"));

        assertTrue(first.opened());
        assertEquals(new OpenRun.Opened(first.run(), false), ask(selection, "key"));
        assertTrue(ask(selection, "another").opened());
    }

    @Test
    void aKeyIsForOneWish() {
        fixture.add(3);
        AccountSelection selection = new AccountSelection.Named(List.of(RunFixture.id(1)));
        RunId first = ask(selection, "key").run();

        for (AccountSelection other : List.of(new AccountSelection.Named(List.of(RunFixture.id(2))),
                new AccountSelection.Whole(RunFixture.BLUESKY),
                AccountSelection.ALL)) {
            assertThrows(OpenRun.KeyReused.class, () -> ask(other, "key"));
        }
        fixture.finish(first);
        assertThrows(OpenRun.KeyReused.class, () -> ask(AccountSelection.ALL, "key"));
        assertEquals(new OpenRun.Opened(first, false), ask(selection, "key"));
        assertEquals(List.of(first), fixture.stores.runs().latest(9));
    }

    @Test
    void anAccountReadAMomentAgoIsAskedAnewOnlyWhereThatIsWished() {
        fixture.add(1);
        AccountSelection selection = new AccountSelection.Named(List.of(RunFixture.id(0)));
        fixture.finish(ask(selection, null).run());
        RunId spared = ask(selection, null).run();
        fixture.finish(spared);
        assertEquals(1L, fixture.outcomes(spared).get(Outcome.SATISFIED));
        RunId anew = fixture.open.asked(selection, true, "anew", fixture.deadline()).run();
        fixture.finish(anew);
        assertEquals(1L, fixture.outcomes(anew).get(Outcome.OK));
        assertThrows(OpenRun.KeyReused.class, () -> ask(selection, "anew"));
    }

    @Test
    void fewNamedAccountsAreSentAtOnce() {
        fixture.add(3);
        fixture.pause(2);

        RunId run = ask(new AccountSelection.Named(ids(0, 2)), null).run();

        assertEquals(Urgency.USER, fixture.chunk(run, 0).urgency());
        fixture.work();
        assertEquals(Map.of(Outcome.OK, 1L, Outcome.WITHDRAWN, 1L), fixture.outcomes(run));
    }

    @Test
    void aWishForAPlatformIsPlannedByTheTick() {
        fixture.add(3);

        RunId run = ask(new AccountSelection.Whole(RunFixture.BLUESKY), null).run();

        assertEquals(Run.State.PLANNING, fixture.run(run).state());
        assertEquals(Run.State.COMPLETE, fixture.finish(run).state());
        assertEquals(Map.of(Outcome.OK, 3L), fixture.outcomes(run));
    }

    private OpenRun.Opened ask(AccountSelection selection, @Nullable String key) {
        return fixture.open.asked(selection, key, fixture.deadline());
    }
}
