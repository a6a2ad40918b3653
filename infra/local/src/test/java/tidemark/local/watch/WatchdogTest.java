package tidemark.local.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WatchdogTest {
    private final AtomicLong room = new AtomicLong(DiskCheck.LEAST_ROOM);
    private final List<String> said = new ArrayList<>();

    @Test
    void saysOnceThatTheDiskIsFullAndOnceThatItHasRoomAgain() {
        try (Watchdog watch = new Watchdog(List.of(new Broken(), new DiskCheck(Path.of("home"), room::get)),
                duration -> {})) {
            watch.reportTo(said::add);
            watch.look();
            assertEquals(Optional.empty(), watch.trouble());
            room.set(DiskCheck.LEAST_ROOM - 1);
            watch.look();
            watch.look();
            assertEquals(Optional.of(said.getFirst()), watch.trouble());
            room.set(DiskCheck.LEAST_ROOM);
            watch.look();
            watch.look();
            assertEquals(Optional.empty(), watch.trouble());
            assertEquals(List.of(
                    "The disk of home is full, so nothing can be collected; free some space and it goes on by itself.",
                    "The disk of home has room again."), said);
        }
    }

    /** A check whose failure must not stop the others. */
    private static final class Broken implements HealthCheck {
        @Override
        public Optional<String> look() {
            throw new IllegalStateException("broken");
        }

        @Override
        public String over() {
            return "";
        }
    }
}
