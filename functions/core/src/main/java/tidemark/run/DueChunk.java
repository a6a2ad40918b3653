package tidemark.run;

import java.time.Instant;

/**
 * An entry of the index {@code due}, one list per platform.
 *
 * @param inFlight sent or running: due again at {@code dueAt} unless its worker records progress
 */
public record DueChunk(ChunkKey key, Urgency urgency, boolean inFlight, Instant dueAt) {

    /** How the sort keys of everything in flight begin. */
    public static final String IN_FLIGHT = "F#";

    private static final long THIRTEEN_DIGITS = 10_000_000_000_000L;

    /** The sort key: {@code <class>#<dueAt>} while ready, {@code F#<dueAt>#<class>} in flight, the instant as 13 digits of milliseconds. */
    public String sortKey() {
        return inFlight ? IN_FLIGHT + millis(dueAt) + "#" + urgency.digit() : urgency.digit() + "#" + millis(dueAt);
    }

    /** How the sort keys of ready chunks of an urgency begin. */
    public static String prefix(Urgency urgency) {
        return urgency.digit() + "#";
    }

    /** The greatest sort key of ready chunks of an urgency that are due at an instant. */
    public static String last(Urgency urgency, Instant at) {
        return prefix(urgency) + millis(at);
    }

    /** @throws IllegalArgumentException if the sort key is not of that form */
    public static DueChunk of(ChunkKey key, String sortKey) {
        if (sortKey.startsWith(IN_FLIGHT)) {
            return new DueChunk(key, Urgency.of(sortKey.charAt(sortKey.length() - 1)), true,
                    Instant.ofEpochMilli(Long.parseLong(sortKey.substring(2, sortKey.length() - 2))));
        }
        return new DueChunk(key, Urgency.of(sortKey.charAt(0)), false,
                Instant.ofEpochMilli(Long.parseLong(sortKey.substring(2))));
    }

    private static String millis(Instant instant) {
        return Long.toString(THIRTEEN_DIGITS + instant.toEpochMilli()).substring(1);
    }
}
