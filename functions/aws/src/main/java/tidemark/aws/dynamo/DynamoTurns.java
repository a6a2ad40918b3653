package tidemark.aws.dynamo;

import java.util.Optional;

import tidemark.platform.Scope;
import tidemark.turn.TurnState;
import tidemark.turn.TurnStore;

/** Turns in the ledger's table. */
public final class DynamoTurns implements TurnStore {

    private final Table table;

    public DynamoTurns(Table table) {
        this.table = table;
    }

    @Override
    public Optional<TurnState> read(Scope scope) {
        return table.get(Schema.turn(scope)).map(item -> TurnItem.read(scope, item));
    }

    @Override
    public boolean write(TurnState next) {
        return table.put(TurnItem.of(next), Condition.rev(next.rev())).done();
    }
}
