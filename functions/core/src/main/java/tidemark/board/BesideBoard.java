package tidemark.board;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What the build of a board wrote beside it: loaded when first needed and held until it is needed for another board. Thread-safe; one thread at
 * a time loads.
 *
 * @param <T> what lies there
 */
public final class BesideBoard<T> {

    private final Function<String, Optional<T>> load;
    private @Nullable String version;
    private Optional<T> held = Optional.empty();

    /** @param load gives what lies beside the board of a version, empty if nothing does */
    public BesideBoard(Function<String, Optional<T>> load) {
        this.load = load;
    }

    /** What lies beside a board; empty if nothing does, as beside boards that an older build wrote. */
    public synchronized Optional<T> of(Board board) {
        if (!board.version().equals(version)) {
            held = load.apply(board.version());
            version = board.version();
        }
        return held;
    }
}
