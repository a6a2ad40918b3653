package tidemark.local.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import tidemark.local.Sleeper;
import tidemark.local.lambda.Invoker;
import tidemark.local.template.EventSource;
import tidemark.local.template.Function;

/**
 * Fires one schedule. A rate fires at the start and then at its interval; while its last call still runs, a firing is skipped, so that a short
 * interval on the simulator does not accumulate calls. A calendar fires only at its times; the tick opens the missed runs.
 */
public final class Scheduler implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(Scheduler.class);
    /** Waits are split because a laptop's sleep stops the timer but not the clock. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final EventSource.FromSchedule schedule;
    private final Cadence cadence;
    private final AsyncInvoker function;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final AtomicBoolean running = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Scheduler(EventSource.FromSchedule schedule, Cadence cadence, AsyncInvoker function, InstantSource clock,
            Sleeper sleeper) {
        this.schedule = schedule;
        this.cadence = cadence;
        this.function = function;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /**
     * A schedule for a function.
     *
     * @param speed divides the interval of a rate and the waits before retries; 1 for no change
     */
    public static Scheduler of(EventSource.FromSchedule schedule, Function function, Invoker invoker,
            FailureQueue failures,
            int speed, InstantSource clock, Sleeper sleeper) {
        return new Scheduler(schedule, Cadence.of(schedule.expression(), schedule.zone(), speed),
                new AsyncInvoker(function, invoker, failures, clock, sleeper, speed), clock, sleeper);
    }

    public Scheduler start() {
        threads.execute(this::run);
        return this;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void run() {
        try {
            Instant now = clock.instant();
            Optional<Instant> due = cadence instanceof Cadence.Rate ? Optional.of(now) : cadence.next(now);
            while (due.isPresent()) {
                await(due.get());
                fire(due.get());
                due = cadence.next(clock.instant());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(Instant due) throws InterruptedException {
        for (Duration left = left(due); left.isPositive(); left = left(due)) {
            sleeper.sleep(left.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : left);
        }
    }

    private Duration left(Instant due) {
        return Duration.between(clock.instant(), due);
    }

    private void fire(Instant slot) {
        if (cadence instanceof Cadence.Rate && !running.compareAndSet(false, true)) {
            return;
        }
        String event = event(slot);
        LOG.debug("{} fires with {}", schedule.name(), event);
        threads.execute(() -> call(event));
    }

    private void call(String event) {
        boolean answered;
        try {
            answered = function.first(event);
        } finally {
            running.set(false);
        }
        try {
            if (!answered) {
                function.retry(event);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    String event(Instant slot) {
        return schedule.input()
                .replace("<aws.scheduler.scheduled-time>", slot.truncatedTo(ChronoUnit.SECONDS).toString())
                .replace("<aws.scheduler.attempt-number>", "1");
    }
}
