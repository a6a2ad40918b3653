package tidemark.testing.simulation;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

final class SimulationTest {

    /** Where a crash decides what happens to an account, a chunk or a run. */
    private static final Set<String> NAMED_STEPS = Set.of("tick:accounts.walk:after", "tick:chunks.add:before",
            "tick:chunks.add:after", "tick:runs.write:before", "tick:chunks.write:after", "tick:queue.send:before",
            "tick:queue.send:after", "worker:chunks.write:after", "worker:rateLimits.write:after",
            "worker:platform.ask:before", "worker:platform.ask:after", "worker:readings.putDay:before",
            "worker:readings.putDay:after", "worker:readings.putState:after", "worker:chunks.checkpoint:before",
            "worker:chunks.checkpoint:after");

    @Test
    void keepsEveryPromiseInEverySchedule() {
        long seeds = Long.getLong("simulation.seeds", 300);
        long first = Long.getLong("simulation.first", 0);

        Simulation.Report report = Simulation.play(first, seeds, Mutation.NONE);

        report.broken().ifPresent(broken -> fail("seed " + broken.seed()
                + " broke a promise; run SimulationMain replay " + broken.seed(), broken.promise()));
        assertEquals(seeds, report.seeds());
        assertTrue(seeds < 300 || report.crashes().keySet().containsAll(NAMED_STEPS),
                () -> "crashed only at " + report.crashes().keySet());
    }

    @ParameterizedTest
    @EnumSource(value = Mutation.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void findsEveryMistake(Mutation mutation) {
        assertTrue(Simulation.play(0, 1_000, mutation).broken().isPresent(), () -> mutation + " was not found");
    }

    @Test
    void playsASeedTheSameWayAgain() {
        for (long seed : List.of(1L, 7L, 23L)) {
            assertEquals(Simulation.replay(seed, Mutation.NONE).trace(),
                    Simulation.replay(seed, Mutation.NONE).trace());
        }
    }
}
