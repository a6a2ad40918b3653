package tidemark.time;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class BackoffTest {

    private static final Backoff DOUBLING = Backoff.doubling(Duration.ofSeconds(2), Duration.ofMinutes(1));

    @Test
    void growsUpToTheLongest() {
        assertEquals(List.of(2L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), IntStream.rangeClosed(0, 7)
                .mapToObj(failures -> DOUBLING.after(failures).toSeconds()).toList());
        assertEquals(Duration.ofMinutes(1), DOUBLING.after(Integer.MAX_VALUE));
        assertEquals(Duration.ofMinutes(25),
                new Backoff(Duration.ofMinutes(1), 5, Duration.ofHours(6)).after(3));
        assertEquals(Duration.ofSeconds(1), Backoff.doubling(Duration.ofSeconds(2), Duration.ofSeconds(1)).after(1));
    }

    @Test
    void jitterCoversTheWholePause() {
        Backoff backoff = Backoff.doubling(Duration.ofMillis(2), Duration.ofMillis(100));
        SplittableRandom random = new SplittableRandom(1);

        Set<Long> pauses = IntStream.range(0, 200).mapToObj(n -> backoff.jittered(2, random).toMillis())
                .collect(Collectors.toSet());

        assertEquals(Set.of(1L, 2L, 3L, 4L), pauses);
        assertEquals(Duration.ofMillis(1),
                Backoff.doubling(Duration.ofNanos(1), Duration.ofSeconds(1)).jittered(1, random));
    }

    @Test
    void refusesWhatDoesNotGrow() {
        assertThrows(IllegalArgumentException.class, () -> Backoff.doubling(Duration.ZERO, Duration.ofSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> new Backoff(Duration.ofSeconds(1), 1, Duration.ofDays(1)));
    }
}
