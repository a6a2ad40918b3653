package tidemark.board;

import java.util.Map;
import java.util.Optional;

/**
 * What readers look up every few seconds: the newest board, and the cache generations that make cached answers out of date in bulk. Thread-safe. Throws
 * an unchecked exception only where the store itself fails.
 */
public interface Pointers {

    /** Strongly consistent. One read. */
    Known read();

    /** Names a board if it is newer than the one named. False, and nothing written, if it is not. One conditional write. */
    boolean advance(BoardPointer next);

    /** Counts an epoch up. One write. */
    void raise(String epoch);

    /**
     * @param board absent until the first board was built
     * @param generations by name; one that was never raised is absent
     */
    record Known(Optional<BoardPointer> board, Map<String, Long> generations) {

        public static final Known NOTHING = new Known(Optional.empty(), Map.of());

        public Known {
            generations = Map.copyOf(generations);
        }

        public long epoch(String name) {
            return generations.getOrDefault(name, 0L);
        }
    }
}
