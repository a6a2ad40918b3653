package tidemark.testing.simulation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A virtual clock and the invocations that run by it. One of them runs at a time; when it waits, the one whose time comes first continues.
 */
final class World {

    private static final int TRACE = 40_000;
    private static final long MOST_STEPS = 3_000_000;

    final SplittableRandom random;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final List<Actor> actors = new ArrayList<>();
    private final Semaphore root = new Semaphore(0);
    private final Deque<String> trace = new ArrayDeque<>();
    private final boolean tracing;
    private final long end;
    private long now;
    private long order;
    private long steps;
    private @Nullable Actor current;
    private @Nullable Throwable failure;
    private boolean over;

    private record Event(long at, long order, Actor actor) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int first = Long.compare(at, other.at);
            return first != 0 ? first : Long.compare(order, other.order);
        }
    }

    World(long seed, Instant start, Instant end, boolean tracing) {
        this.random = new SplittableRandom(seed);
        this.now = start.toEpochMilli();
        this.end = end.toEpochMilli();
        this.tracing = tracing;
    }

    long now() {
        return now;
    }

    long steps() {
        return steps;
    }

    Actor current() {
        if (current == null) {
            throw new IllegalStateException("no invocation runs");
        }
        return current;
    }

    /** The clock of the running invocation. */
    InstantSource clock() {
        return () -> Instant.ofEpochMilli(now + current().skew);
    }

    /** Starts an invocation after a while. */
    void spawn(Actor actor, long after) {
        if (over) {
            return;
        }
        actors.add(actor);
        events.add(new Event(now + after, order++, actor));
    }

    /** Applies a write after a while, even if its sender has crashed. */
    void later(long after, Runnable effect) {
        spawn(new Actor("network", actors.size(), 0, Long.MAX_VALUE, effect::run), after);
    }

    /** Lets time pass for the running invocation. A crashed one, or one past its time-out, ends here. */
    void pause(long millis) {
        Actor self = current();
        steps++;
        if (steps > MOST_STEPS) {
            throw new Violation("a loop without end in " + self);
        }
        long wake = now + Math.max(0, millis);
        Event next = events.peek();
        if (!over && (next == null || next.at > wake)) {
            now = wake;
        } else if (!over) {
            events.add(new Event(wake, order++, self));
            root.release();
            self.baton.acquireUninterruptibly();
        }
        if (over || self.dead || now > self.killedAt) {
            self.dead = true;
            throw new Crash();
        }
    }

    void note(Supplier<String> what) {
        if (tracing) {
            if (trace.size() == TRACE) {
                trace.removeFirst();
            }
            trace.addLast(Instant.ofEpochMilli(now) + " " + (current == null ? "-" : current) + " " + what.get());
        }
    }

    Deque<String> trace() {
        return trace;
    }

    /** Runs until no event is left. Throws what an invocation must not throw, or a violation if time runs out. */
    void run() {
        try {
            for (Event next = events.poll(); next != null && failure == null; next = events.poll()) {
                now = Math.max(now, next.at);
                if (now > end) {
                    throw new Violation("still not over at the end of time");
                }
                resume(next.actor);
            }
        } finally {
            over = true;
            actors.stream().filter(actor -> actor.started && !actor.finished).toList().forEach(this::resume);
        }
        if (failure != null) {
            rethrow(failure);
        }
    }

    private void resume(Actor actor) {
        current = actor;
        if (!actor.started) {
            actor.started = true;
            Thread.ofVirtual().start(() -> live(actor));
        } else {
            actor.baton.release();
        }
        root.acquireUninterruptibly();
        current = null;
    }

    private void live(Actor actor) {
        try {
            actor.body.run();
        } catch (Crash crash) {
            actor.dead = true;
        } catch (Throwable thrown) {
            if (failure == null && !over) {
                failure = thrown;
            }
        } finally {
            actor.finished = true;
            root.release();
        }
    }

    private static void rethrow(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
    }
}
