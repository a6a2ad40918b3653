package tidemark.local.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import tidemark.local.Patience;
import tidemark.local.Sleeper;
import tidemark.local.lambda.InvocationResult;
import tidemark.local.template.EventSource;
import tidemark.local.template.Function;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SchedulerTest {
    private static final Instant START = Instant.parse("2026-11-21T05:59:30Z");
    private static final Function FUNCTION = new Function("FanOut", "x", "h", Duration.ofSeconds(60), 128, Map.of(),
            OptionalInt.empty(),
            new Function.AsyncPolicy(2, Optional.of("ScheduleDlq")));

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final InstantSource clock = now::get;
    private final Sleeper sleeper = duration -> {
        if (events.size() > 20) {
            throw new InterruptedException("enough");
        }
        waits.add(duration);
        now.updateAndGet(time -> time.plus(duration));
    };

    @Test
    void substitutesTheScheduledTime() throws InterruptedException {
        var schedule = new EventSource.FromSchedule("FanOut", "Daily", "cron(0 6 * * ? *)", ZoneOffset.UTC,
                "{\"kind\":\"daily\",\"slot\":\"<aws.scheduler.scheduled-time>\"}");
        try (Scheduler scheduler = scheduler(schedule, 1).start()) {
            Patience.until("the daily event", events::size, 1);
        }
        assertEquals("{\"kind\":\"daily\",\"slot\":\"2026-11-21T06:00:00Z\"}", events.getFirst());
    }

    @Test
    void retriesAFailedEventTwiceAndThenTellsTheFailureQueue() throws InterruptedException {
        var function = new AsyncInvoker(FUNCTION, event -> {
            events.add(event);
            return new InvocationResult.Failed("x", "y");
        }, failures::add, clock, sleeper, 60);
        assertEquals(false, function.first("{}"));
        function.retry("{\"kind\":\"tick\"}");
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), waits);
        assertEquals(3, events.size());
        assertEquals(true, failures.getFirst().contains("\"requestPayload\":{\"kind\":\"tick\"}"));
    }

    private Scheduler scheduler(EventSource.FromSchedule schedule, int speed) {
        return Scheduler.of(schedule, FUNCTION, event -> {
            events.add(event);
            return new InvocationResult.Answered("");
        }, failures::add, speed, clock, sleeper);
    }
}
