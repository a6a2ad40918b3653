package tidemark.testing.simulation;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Plays schedules from the command line: {@code SimulationMain [seeds [first seed]]}, or {@code SimulationMain replay SEED} to see everything
 * that happens in one.
 */
public final class SimulationMain {

    private SimulationMain() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        if (arguments.length == 2 && arguments[0].equals("replay")) {
            Simulation.Replay replay = Simulation.replay(Long.parseLong(arguments[1]), Mutation.NONE);
            replay.trace().forEach(out::println);
            replay.broken().ifPresent(broken -> broken.printStackTrace(out));
            return;
        }
        long seeds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        long started = System.nanoTime();
        Simulation.Report report = Simulation.play(first, seeds, Mutation.NONE);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        report.crashes().forEach((where, times) -> out.println("crashed " + times + " times at " + where));
        out.println(report.seeds() + " schedules, " + report.steps() + " steps, " + report.requests()
                + " requests in " + took.toMillis() / 1000.0 + " s");
        report.broken().ifPresent(broken -> {
            out.println("seed " + broken.seed() + " broke a promise; replay it with: SimulationMain replay "
                    + broken.seed());
            broken.promise().printStackTrace(out);
            System.exit(1);
        });
    }
}
