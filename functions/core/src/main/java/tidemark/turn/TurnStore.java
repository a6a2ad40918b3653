package tidemark.turn;

import java.util.Optional;

import tidemark.platform.Scope;

/**
 * The turns of the ledger, one item a scope. Instants keep milliseconds. Thread-safe. Throws {@link tidemark.ledger.Unsettled} where
 * repeating helps, another unchecked exception where the store itself fails.
 */
public interface TurnStore {

    /** The turn of a scope, strongly consistent; absent before its first holder. One read. */
    Optional<TurnState> read(Scope scope);

    /**
     * Writes a turn, with {@code rev} counted up, if it is still at {@code next.rev()}, or absent where that is 0. False, and nothing
     * written, if it changed meanwhile. True if this very write, by {@code next.writer()}, is what stands. One conditional write.
     */
    boolean write(TurnState next);
}
