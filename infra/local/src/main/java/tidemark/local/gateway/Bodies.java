package tidemark.local.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/** Reads bodies within two limits: the size that the caller may send, and the total size of all bodies in flight. Thread-safe. */
final class Bodies {

    private static final int STEP = 64 * 1024;

    private final Limits limits;
    private final InstantSource clock;
    private final Semaphore room;

    Bodies(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.room = new Semaphore(limits.bodies());
    }

    /** The result of reading a body. */
    sealed interface Body {

        /** The whole body; it counts as in flight until it is closed. */
        final class Whole implements Body, AutoCloseable {
            private final byte[] bytes;
            private final Semaphore room;
            private final int taken;

            private Whole(byte[] bytes, Semaphore room, int taken) {
                this.bytes = bytes;
                this.room = room;
                this.taken = taken;
            }

            byte[] bytes() {
                return bytes;
            }

            @Override
            public void close() {
                room.release(taken);
            }
        }

        /** It is larger than the caller may send. */
        record TooLarge() implements Body {}

        /** Other bodies in flight use up the total. */
        record NoRoom() implements Body {}

        /** It did not arrive in time. */
        record Late() implements Body {}
    }

    /**
     * Reads a body.
     *
     * @param declared the length that the caller declares, negative if none
     * @param most the largest that the caller may send
     */
    Body read(InputStream in, long declared, int most) throws IOException {
        if (declared > most) {
            return new Body.TooLarge();
        }
        int taken = declared > limits.smallBody() ? (int) declared : 0;
        if (!room.tryAcquire(taken)) {
            return new Body.NoRoom();
        }
        boolean kept = false;
        Instant latest = clock.instant().plus(limits.arrival());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.clamp(declared, 0, most));
        try {
            byte[] step = new byte[Math.min(STEP, most + 1)];
            for (int read = in.read(step); read >= 0; read = in.read(step)) {
                bytes.write(step, 0, read);
                int needed = bytes.size() > limits.smallBody() ? bytes.size() - taken : 0;
                if (bytes.size() > most) {
                    return new Body.TooLarge();
                }
                if (needed > 0 && !room.tryAcquire(needed)) {
                    return new Body.NoRoom();
                }
                taken += Math.max(0, needed);
                if (clock.instant().isAfter(latest)) {
                    return new Body.Late();
                }
            }
            kept = true;
            return new Body.Whole(bytes.toByteArray(), room, taken);
        } catch (IOException broken) {
            if (broken.getCause() instanceof TimeoutException) {
                return new Body.Late();
            }
            throw broken;
        } finally {
            if (!kept) {
                room.release(taken);
            }
        }
    }
}
