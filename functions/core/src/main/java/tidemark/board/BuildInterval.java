package tidemark.board;

import java.time.Duration;

/** How often a board may be built for changes alone. */
public final class BuildInterval {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LARGEST = Duration.ofMinutes(15);
    private static final long LARGE = 500_000;

    private BuildInterval() {}

    /** From the begin of one build to the begin of the next: 10 s up to 5,000 accounts, 15 min at 500,000, in proportion between and beyond. */
    public static Duration of(int accounts) {
        Duration proportional = LARGEST.multipliedBy(accounts).dividedBy(LARGE);
        return proportional.compareTo(SHORTEST) < 0 ? SHORTEST : proportional;
    }
}
