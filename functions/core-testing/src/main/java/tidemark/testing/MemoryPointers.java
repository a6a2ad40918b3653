package tidemark.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.board.BoardPointer;
import tidemark.board.Pointers;

/** Pointers in memory. */
public final class MemoryPointers implements Pointers {

    private @Nullable BoardPointer board;
    private final Map<String, Long> generations = new HashMap<>();

    @Override
    public synchronized Known read() {
        return new Known(Optional.ofNullable(board), generations);
    }

    @Override
    public synchronized boolean advance(BoardPointer next) {
        if (board != null && board.version().compareTo(next.version()) >= 0) {
            return false;
        }
        board = next;
        return true;
    }

    @Override
    public synchronized void raise(String epoch) {
        generations.merge(epoch, 1L, Long::sum);
    }
}
