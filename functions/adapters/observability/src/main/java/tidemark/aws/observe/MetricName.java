package tidemark.aws.observe;

import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * Every metric that the functions emit, with the function's service as their only dimension: at most 30, because each costs money. What platforms
 * answered is in the run's record instead.
 */
public enum MetricName {
    /** Runs opened by the schedule or a request. */
    RUNS_OPENED("RunsOpened", MetricUnit.COUNT),
    /** Runs closed, with or without gaps. */
    RUNS_CLOSED("RunsClosed", MetricUnit.COUNT),
    /** Runs that are open at a tick. */
    RUNS_OPEN("RunsOpen", MetricUnit.COUNT),
    /** Chunks sent to scrapers. */
    CHUNKS_SENT("ChunksSent", MetricUnit.COUNT),
    /** Chunks that a scraper finished. */
    CHUNKS_DONE("ChunksDone", MetricUnit.COUNT),
    /** Accounts that a scraper brought to their final outcome. */
    ACCOUNTS_DONE("AccountsDone", MetricUnit.COUNT),
    /** Of these, those whose outcome is a failure of the scraper. */
    ACCOUNTS_FAILED("AccountsFailed", MetricUnit.COUNT),
    /** Requests sent to platforms. */
    PLATFORM_REQUESTS("PlatformRequests", MetricUnit.COUNT),
    /** Tokens that a platform renewed. */
    TOKENS_RENEWED("TokensRenewed", MetricUnit.COUNT),
    /** Tokens whose renewal was due and failed. */
    RENEWALS_FAILED("RenewalsFailed", MetricUnit.COUNT),
    /** Credentials that expire within a week and are not renewed, emitted once an hour. */
    CREDENTIALS_ENDING("CredentialsEnding", MetricUnit.COUNT),
    /** Accounts added by imports. */
    ACCOUNTS_ADDED("AccountsAdded", MetricUnit.COUNT),
    /** Lines that imports rejected. */
    LINES_REJECTED("LinesRejected", MetricUnit.COUNT),
    /** Records of the stream that were passed on. */
    CHANGES("Changes", MetricUnit.COUNT),
    /** Boards built. */
    BOARDS_BUILT("BoardsBuilt", MetricUnit.COUNT),
    /** How long building a board took. */
    BOARD_TIME("BoardTime", MetricUnit.MILLISECONDS),
    /** Builds of a board that failed; each is tried again within a minute. */
    BOARDS_FAILED("BoardsFailed", MetricUnit.COUNT),
    /** How much longer than allowed a change waited for the board that includes it; 0 if it did not. */
    BOARD_LATE("BoardLate", MetricUnit.MILLISECONDS),
    /** Messages and records that could not be read and were skipped. */
    UNREADABLE("Unreadable", MetricUnit.COUNT),
    /** Accounts on a board. */
    BOARD_ACCOUNTS("BoardAccounts", MetricUnit.COUNT),
    /** Accounts whose cached answers were marked as out of date. */
    INVALIDATED("Invalidated", MetricUnit.COUNT),
    /** Exports and imports that were done to their end. */
    JOBS_DONE("JobsDone", MetricUnit.COUNT),
    /** Tries of exports and imports that failed; most are repeated. */
    JOBS_FAILED("JobsFailed", MetricUnit.COUNT),
    /** Answers from the L1 cache. */
    CACHE_L1_HITS("CacheL1Hits", MetricUnit.COUNT),
    /** Answers from the L2 cache. */
    CACHE_L2_HITS("CacheL2Hits", MetricUnit.COUNT),
    /** Answers that had to be loaded. */
    CACHE_MISSES("CacheMisses", MetricUnit.COUNT),
    /** Times the L2 cache failed or was too slow. */
    CACHE_FAULTS("CacheFaults", MetricUnit.COUNT),
    /** Requests to the API. */
    API_REQUESTS("ApiRequests", MetricUnit.COUNT),
    /** Of these, those answered with a 5xx. */
    API_FAULTS("ApiFaults", MetricUnit.COUNT),
    /** How long answering a request took. */
    API_TIME("ApiTime", MetricUnit.MILLISECONDS);

    private final String key;
    private final MetricUnit unit;

    MetricName(String key, MetricUnit unit) {
        this.key = key;
        this.unit = unit;
    }

    /** The name in CloudWatch, in the namespace {@code Tidemark}. */
    public String key() {
        return key;
    }

    MetricUnit unit() {
        return unit;
    }
}
