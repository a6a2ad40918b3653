package tidemark.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AwaitReadyTest {

    private static final URI API = URI.create("http://127.0.0.1:8400");

    private final HandClock clock = new HandClock();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger rebuilt = new AtomicInteger();

    @Test
    void waitsAsLongAsTheAnswerChanges() throws InterruptedException {
        await(() -> new AwaitReady.Look(looks.incrementAndGet() > 5_000, "503 step " + looks.get() / 300));
        assertEquals(5_001, looks.get());
        assertEquals(1, rebuilt.get());
    }

    @Test
    void aSilentApiIsWaitedForToo() throws InterruptedException {
        await(() -> new AwaitReady.Look(looks.incrementAndGet() > 20, "nothing: request timed out"));
        assertEquals(21, looks.get());
    }

    @Test
    void givesUpWhenNothingChangesAndSaysWhatItHeard() {
        StartFailure failure = assertThrows(StartFailure.class,
                () -> await(() -> new AwaitReady.Look(false, "503 no board")));
        assertTrue(failure.sentence().contains("503 no board") && failure.sentence().contains("3 minutes"),
                failure.sentence());
    }

    @Test
    void aReadyApiIsNotRebuilt() throws InterruptedException {
        await(() -> new AwaitReady.Look(true, "200"));
        assertEquals(0, rebuilt.get());
    }

    private void await(AwaitReady.Ask ask) throws InterruptedException {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        new AwaitReady(ask, pause -> clock.advance(pause.plus(Duration.ofMillis(1))), clock,
                new Terminal(out, out, false, clock)).await(API, rebuilt::incrementAndGet);
    }
}
