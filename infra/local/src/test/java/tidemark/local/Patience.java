package tidemark.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import static org.junit.jupiter.api.Assertions.fail;

/** Waits for an effect of the engines, which has no fixed time; the limit only ends a test that can no longer pass. */
public final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Patience() {}

    public static void until(String what, BooleanSupplier condition) throws InterruptedException {
        for (long left = LIMIT.toMillis() / 20; !condition.getAsBoolean(); left--) {
            if (left == 0) {
                fail("Never came about: " + what);
            }
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        }
    }

    public static void until(String what, Supplier<Integer> size, int expected) throws InterruptedException {
        until(what, () -> size.get() >= expected);
    }
}
