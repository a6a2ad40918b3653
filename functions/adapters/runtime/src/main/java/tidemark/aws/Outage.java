package tidemark.aws;

import java.io.IOException;

import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

import tidemark.ledger.WriteUncertain;

/**
 * Distinguishes temporary failures of a service (it throttles, fails or cannot be reached) from permanent faults: a request that is refused as wrong
 * or forbidden fails the same way again.
 */
public final class Outage {

    private static final int TOO_MANY = 429;

    private Outage() {}

    /** Whether a failure, or one of its causes, is an outage of a service. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WriteUncertain || (cause instanceof SdkException sdk && passing(sdk))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the same request may succeed if it is sent again. */
    public static boolean passing(SdkException failure) {
        return switch (failure) {
            case SdkServiceException service -> service.statusCode() >= 500 || service.statusCode() == TOO_MANY
                    || service.isThrottlingException() || service.isClockSkewException();
            case ApiCallTimeoutException late -> true;
            case ApiCallAttemptTimeoutException late -> true;
            case SdkClientException client -> client.retryable() || network(client);
            default -> failure.retryable();
        };
    }

    private static boolean network(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
