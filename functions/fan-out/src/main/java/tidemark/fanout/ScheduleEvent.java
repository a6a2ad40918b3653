package tidemark.fanout;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/** The event that a schedule sends to the fan-out. */
sealed interface ScheduleEvent {

    /** @param slot the scheduled time */
    record Daily(Instant slot) implements ScheduleEvent {}

    record Tick() implements ScheduleEvent {}

    /**
     * Reads a schedule's event: {@code {"kind":"daily","slot":"…"}} or {@code {"kind":"tick"}}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static ScheduleEvent read(InputStream input) throws IOException {
        JsonNode json = EventJson.read(input);
        String kind = json.path("kind").asText();
        return switch (kind) {
            case "daily" -> new Daily(slot(json.path("slot").asText()));
            case "tick" -> new Tick();
            default ->
                throw new IllegalArgumentException("a schedule sends the kind daily or tick, not \"" + kind + "\"");
        };
    }

    private static Instant slot(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "a daily run needs its slot, such as 2026-11-21T06:00:00Z, not \"" + text + "\"", wrong);
        }
    }
}
