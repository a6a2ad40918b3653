package tidemark.simulator.platform;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The tokens that token endpoints issued, each with its lifetime, and those expired or revoked since. A credential's original secret has
 * the number 0 and does not expire by itself. Thread-safe.
 */
final class IssuedTokens {

    private record Grant(String name, long number, Instant until) {}

    private record Ended(TokenState state, long upTo) {}

    private final Map<String, Grant> given = new HashMap<>();
    private final Map<String, Ended> ended = new HashMap<>();
    private long numbers;

    synchronized void give(String name, String secret, Instant until) {
        given.put(secret, new Grant(name, ++numbers, until));
    }

    /** The name of the credential that an issued secret belongs to; absent if it was never issued. */
    synchronized Optional<String> nameOf(String secret) {
        return Optional.ofNullable(given.get(secret)).map(Grant::name);
    }

    /** The state of a credential's secret, the original or one issued later. */
    synchronized TokenState state(String name, String secret, Instant now) {
        Grant grant = given.get(secret);
        Ended end = ended.get(name);
        if (end != null && number(grant) <= end.upTo) {
            return end.state;
        }
        return grant == null || now.isBefore(grant.until) ? TokenState.VALID : TokenState.EXPIRED;
    }

    /** Sets the state of all present secrets of a credential. */
    synchronized void set(String name, TokenState state) {
        if (state == TokenState.VALID) {
            ended.remove(name);
        } else {
            ended.put(name, new Ended(state, numbers));
        }
    }

    /** Revokes the secrets of a credential that are older than this one. */
    synchronized void supersede(String name, String secret) {
        Ended end = ended.get(name);
        long upTo = number(given.get(secret)) - 1;
        if (end == null || end.upTo < upTo) {
            ended.put(name, new Ended(TokenState.REVOKED, upTo));
        }
    }

    private static long number(@Nullable Grant grant) {
        return grant == null ? 0 : grant.number;
    }
}
