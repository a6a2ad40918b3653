package tidemark.simulator.limits;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Enforces the platforms' limits and records violations: one counter for each scope (a host, a credential or an address), which enforces
 * {@link PublishedLimits} divided by the speed. Thread-safe.
 */
public final class LimitEnforcer {

    private static final int KEPT = 1000;

    private final InstantSource clock;
    private final double speed;
    private final PublishedLimits limits = new PublishedLimits();
    private final Map<String, ScopeCounter> books = new ConcurrentSkipListMap<>();
    private final Deque<Violation> violations = new ArrayDeque<>();
    private final Map<Violation.Kind, Long> counts = new EnumMap<>(Violation.Kind.class);

    public LimitEnforcer(InstantSource clock, double speed) {
        this.clock = clock;
        this.speed = speed;
    }

    /**
     * Counts a request that arrives now; {@link #leave} must follow.
     *
     * @param kind the row of the table of limits
     * @param counted whether the platform's window counts this request
     */
    public Admission enter(String scope, String kind, boolean counted) {
        Instant now = clock.instant();
        Admission verdict = book(scope, kind).enter(now, counted);
        if (verdict instanceof Admission.Refused refused) {
            record(new Violation(refused.kind(), scope, now, "refused until " + refused.until()));
        }
        return verdict;
    }

    /** Ends a request, whose response is about to be sent. */
    public void leave(String scope, String kind) {
        book(scope, kind).leave();
    }

    /** Removes a request from the count of its window. */
    public void refund(String scope, String kind) {
        book(scope, kind).refund();
    }

    /** Refuses requests of a scope until a time that a response has just named. */
    public void freeze(String scope, String kind, Instant until) {
        book(scope, kind).freeze(until);
    }

    /** The usage of every scope that received requests, by name. */
    public List<ScopeUsage> scopes() {
        Instant now = clock.instant();
        return books.values().stream().map(book -> book.usage(now)).toList();
    }

    /** The newest violations, oldest first, at most a thousand. */
    public List<Violation> violations() {
        synchronized (violations) {
            return List.copyOf(violations);
        }
    }

    /** The number of violations of each kind that occurred. */
    public Map<Violation.Kind, Long> violationCounts() {
        synchronized (violations) {
            return Map.copyOf(counts);
        }
    }

    /** Clears all counters and violations. */
    public void reset() {
        synchronized (violations) {
            books.clear();
            violations.clear();
            counts.clear();
        }
    }

    private ScopeCounter book(String scope, String kind) {
        return books.computeIfAbsent(scope, name -> new ScopeCounter(name, limits.of(kind).at(speed)));
    }

    private void record(Violation violation) {
        synchronized (violations) {
            counts.merge(violation.kind(), 1L, Long::sum);
            violations.addLast(violation);
            if (violations.size() > KEPT) {
                violations.removeFirst();
            }
        }
    }
}
