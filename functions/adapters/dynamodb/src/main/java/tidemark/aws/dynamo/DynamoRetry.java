package tidemark.aws.dynamo;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

import tidemark.aws.Outage;
import tidemark.ledger.WriteUncertain;
import tidemark.time.Backoff;
import tidemark.time.Sleeper;

/** Repeats a request that was throttled, conflicted with a transaction or is uncertain, with growing, random pauses. */
final class DynamoRetry {

    private static final int MOST = 5;
    private static final Backoff PAUSES = Backoff.doubling(Duration.ofMillis(25), Duration.ofMillis(800));

    private static final Set<String> CROWDED = Set.of("ThrottlingException", "ThrottlingError", "Throttling",
            "ProvisionedThroughputExceeded", "ProvisionedThroughputExceededException", "RequestLimitExceeded",
            "TransactionConflict");

    private final RandomGenerator random;
    private final Sleeper sleeper;

    DynamoRetry(RandomGenerator random, Sleeper sleeper) {
        this.random = random;
        this.sleeper = sleeper;
    }

    /**
     * Sends a request until it is answered, up to five times.
     *
     * @throws WriteUncertain if it is still not answered
     */
    <T> T until(Supplier<T> request) {
        for (int tried = 1;; tried++) {
            try {
                return request.get();
            } catch (SdkException failure) {
                if (!passing(failure)) {
                    throw failure;
                }
                if (tried == MOST) {
                    throw new WriteUncertain("the ledger did not answer " + MOST + " times", failure);
                }
                pause(tried);
            }
        }
    }

    /** Waits before the next request: up to 25 ms after the first, up to twice as long after each further one. */
    void pause(int tried) {
        sleeper.sleep(PAUSES.jittered(tried, random));
    }

    /** The most attempts of one request. */
    static int most() {
        return MOST;
    }

    private static boolean passing(SdkException failure) {
        return switch (failure) {
            case TransactionConflictException conflict -> true;
            case TransactionInProgressException busy -> true;
            case TransactionCanceledException canceled -> crowded(canceled);
            case DynamoDbException service -> Outage.passing(service)
                    || crowded(service.awsErrorDetails() == null ? null : service.awsErrorDetails().errorCode());
            default -> Outage.passing(failure);
        };
    }

    private static boolean crowded(TransactionCanceledException canceled) {
        return canceled.cancellationReasons().stream().anyMatch(reason -> crowded(reason.code()));
    }

    private static boolean crowded(@Nullable String code) {
        return code != null && CROWDED.contains(code);
    }
}
