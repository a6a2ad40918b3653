package tidemark.run;

import java.time.Duration;
import java.util.List;

import tidemark.platform.TimeScale;

/**
 * How runs are planned, leased and closed.
 *
 * @param chunkSize accounts in a chunk, at most 100
 * @param inline selections of up to this many named accounts are planned at once and go before everything else
 * @param workLease after which a worker may be presumed dead: longer than its function may run
 * @param planLease after which a planner may be presumed dead: longer than its function may run
 * @param sendLease after which a message may be presumed lost
 * @param checkpointEvery how often a worker writes a checkpoint
 * @param backOff how long an account waits after each of its first two tries
 * @param longestWait beyond which a worker gives its chunk back and does not wait
 * @param userFresh how old a reading may be for a user's run to reuse it without a request
 * @param userDeadline how long a user's run may take
 * @param margin of time that a function needs to end in good order
 * @param kept how long the items of a run's chunks are kept after its deadline
 */
public record RunSettings(int chunkSize, int inline, Duration workLease, Duration planLease, Duration sendLease,
        Duration checkpointEvery, List<Duration> backOff, Duration longestWait, Duration userFresh,
        Duration userDeadline, Duration margin, Duration kept) {

    public RunSettings {
        backOff = List.copyOf(backOff);
        if (chunkSize < 1 || chunkSize > 100 || backOff.size() != OutcomeCodes.TRIES - 1) {
            throw new IllegalArgumentException("run settings out of range");
        }
    }

    /**
     * The settings for functions with these time-outs.
     *
     * @param scraper how long the function that works chunks may run
     * @param planner how long the function that plans may run
     */
    public static RunSettings of(Duration scraper, Duration planner) {
        return new RunSettings(100, 100, scraper.plusSeconds(30), planner.plusSeconds(30), Duration.ofMinutes(10),
                Duration.ofSeconds(15), List.of(Duration.ofSeconds(30), Duration.ofMinutes(2)), Duration.ofSeconds(2),
                Duration.ofMinutes(10), Duration.ofHours(12), Duration.ofSeconds(5), Duration.ofDays(14));
    }

    /** These settings at a time scale: back-off is divided by its speed, leases never. */
    public RunSettings at(TimeScale timeScale) {
        return new RunSettings(chunkSize, inline, workLease, planLease, sendLease, checkpointEvery,
                backOff.stream().map(timeScale::scale).toList(), longestWait, userFresh, userDeadline, margin, kept);
    }

    /** How long an account waits after a try. */
    Duration backOff(int tries) {
        return backOff.get(Math.min(tries, backOff.size()) - 1);
    }
}
