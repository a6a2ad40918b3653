package tidemark.turn;

import java.util.Optional;

import tidemark.ledger.Repeats;
import tidemark.platform.Scope;

/** Repeats every access to turns that was left {@linkplain tidemark.ledger.Unsettled unsettled}. Thread-safe. */
public record RetryingTurnStore(TurnStore turns, Repeats repeats) implements TurnStore {

    @Override
    public Optional<TurnState> read(Scope scope) {
        return repeats.settle(() -> turns.read(scope));
    }

    @Override
    public boolean write(TurnState next) {
        return repeats.settle(() -> turns.write(next));
    }
}
