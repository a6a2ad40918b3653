package tidemark.ratelimit;

import java.time.Duration;

/**
 * What a worker needs a permit for.
 *
 * @param requests that it has work for, at least 1
 * @param accounts that it would pay for, where requests cost money; at least 1
 * @param daily whether it may use the fifth of each quota that is kept for the daily run
 * @param within how long the worker can still run
 */
public record PermitRequest(int requests, int accounts, boolean daily, Duration within) {

    public PermitRequest {
        if (requests < 1 || accounts < 1) {
            throw new IllegalArgumentException("a permit is for at least one request and one account");
        }
    }
}
