package tidemark.aws;

import java.io.IOException;

import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

import tidemark.ledger.WriteUncertain;

/**
 * Tells failures of a service, which pass by themselves (it throttles, fails or cannot be reached), from faults of ours, which do not: a
 * request that it refuses as wrong or forbidden fails the same way again.
 */
public final class Outage {

    private static final int TOO_MANY = 429;

    private Outage() {}

    /** Whether a failure, or what caused it, is a service's outage. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WriteUncertain || (cause instanceof SdkException sdk && passing(sdk))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the same request may be answered if it is sent again. */
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
