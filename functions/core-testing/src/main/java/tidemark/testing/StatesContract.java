package tidemark.testing;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import tidemark.history.GrowthWindow;
import tidemark.history.Readings;
import tidemark.history.State;
import tidemark.reading.Count;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.DAY;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.account;
import static tidemark.testing.Samples.exact;
import static tidemark.testing.Samples.id;

/** How every implementation of {@link Readings} keeps the state of an account. */
public interface StatesContract extends StoredReadings {

    @Test
    default void keepsEveryPartOfAState() {
        stores().accounts().add(account(1));
        GrowthWindow window = GrowthWindow.EMPTY.with(DAY.minusDays(1), Count.exact(9)).with(DAY, Count.exact(10));
        State state = new State(id(1), exact(10, 0), window,
                new State.Visit(Outcome.NOT_FOUND, "u-01J0000000000000000000000A", NOON, "One sentence."),
                new State.Missing(DAY.minusDays(1), DAY), "W/\"7\"", DAY.minusDays(2), 0);

        assertTrue(readings().putState(state));

        assertEquals(state.at(1), state());
    }

    @Test
    default void aStateCanLoseItsParts() {
        stores().accounts().add(account(1));
        readings().putState(new State(id(1), exact(10, 0), GrowthWindow.EMPTY, visit("d-2026-11-20"),
                new State.Missing(DAY, DAY), 0));

        assertTrue(readings().putState(new State(id(1), null, GrowthWindow.EMPTY, visit("d-2026-11-21"), null, 1)));

        assertEquals(new State(id(1), null, GrowthWindow.EMPTY, visit("d-2026-11-21"), null, 2), state());
    }

    @Test
    default void refusesAStateThatChangedMeanwhile() {
        stores().accounts().add(account(1));
        State first = new State(id(1), null, GrowthWindow.EMPTY, visit("d-2026-11-20"), null, 0);
        readings().putState(first);

        assertFalse(readings().putState(new State(id(1), null, GrowthWindow.EMPTY, visit("d-2026-11-21"), null, 0)));
        assertFalse(readings().putState(new State(id(1), null, GrowthWindow.EMPTY, visit("d-2026-11-21"), null, 2)));
        assertFalse(readings().putState(first));

        assertEquals(new State(id(1), null, GrowthWindow.EMPTY, visit("d-2026-11-20"), null, 1), state());
    }

    @Test
    default void aChangedProfileLeavesTheStateAndTheOtherWayRound() {
        stores().accounts().add(account(1));
        readings().putState(new State(id(1), exact(10, 0), GrowthWindow.EMPTY, visit("d-2026-11-21"), null, 0));
        var before = Objects.requireNonNull(stores().accounts().entries(List.of(id(1))).get(id(1))).account();

        assertTrue(stores().accounts().change(before, before.seenAs(before.address(), null, "Name")));

        assertEquals(exact(10, 0), state().newest());
        assertEquals(1, state().rev());
    }

    private State state() {
        return Objects.requireNonNull(stores().accounts().entries(List.of(id(1))).get(id(1))).state();
    }

    private static State.Visit visit(String run) {
        return new State.Visit(Outcome.OK, run, NOON, "");
    }
}
