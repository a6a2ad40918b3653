package tidemark.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import tidemark.platform.Scope;
import tidemark.turn.TurnState;
import tidemark.turn.TurnStore;

/** Turns in memory. */
public final class MemoryTurns implements TurnStore {

    private final Map<Scope, TurnState> turns = new HashMap<>();

    @Override
    public synchronized Optional<TurnState> read(Scope scope) {
        return Optional.ofNullable(turns.get(scope));
    }

    @Override
    public synchronized boolean write(TurnState next) {
        TurnState stands = turns.get(next.scope());
        long rev = stands == null ? 0 : stands.rev();
        if (stands != null && rev == next.rev() + 1 && stands.writer().equals(next.writer())) {
            return true;
        }
        if (rev != next.rev()) {
            return false;
        }
        turns.put(next.scope(), next.stored());
        return true;
    }
}
