package tidemark.testing.simulation;

import java.util.SplittableRandom;

/**
 * How often each fault occurs in a schedule, as a chance per occasion.
 *
 * @param crash at a port call, before or after it had its effect
 * @param conflict a write is refused for a reason other than its condition
 * @param ambiguous a write is done, or will be done later, and reported as failed
 * @param latency the most milliseconds an ordinary port call takes
 * @param slow a port call takes seconds
 * @param stall a port call takes longer than any lease
 * @param lose a message is lost
 * @param duplicate a message is delivered twice
 * @param late a message is delivered minutes late
 * @param limited a request is answered with 429 and a reset
 * @param transients a request fails for a reason that may pass
 * @param wall a request meets a login wall
 * @param omission an account of a batch is silently left out
 * @param hang a request has no answer before its time-out
 */
record Faults(double crash, double conflict, double ambiguous, int latency, double slow, double stall, double lose,
        double duplicate,
        double late, double limited, double transients, double wall, double omission, double hang) {

    static final Faults NONE = new Faults(0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** One in ten schedules is calm; in the others each fault is absent or has some frequency. */
    static Faults draw(SplittableRandom random) {
        if (random.nextInt(10) == 0) {
            return NONE;
        }
        return new Faults(some(random, 0.02), some(random, 0.05), some(random, 0.05),
                random.nextInt(3) == 0 ? 600 : 12, some(random, 0.03), some(random, 0.01), some(random, 0.2),
                some(random, 0.3), some(random, 0.1), some(random, 0.1),
                some(random, 0.2), some(random, 0.05), some(random, 0.2), some(random, 0.05));
    }

    private static double some(SplittableRandom random, double most) {
        return random.nextBoolean() ? 0 : random.nextDouble() * most;
    }
}
