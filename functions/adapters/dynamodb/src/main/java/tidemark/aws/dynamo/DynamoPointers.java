package tidemark.aws.dynamo;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tidemark.board.BoardPointer;
import tidemark.board.Pointers;

/** The board pointer and the cache generations in the ledger's table: one item, whose two parts are written separately. */
public final class DynamoPointers implements Pointers {

    private static final String BOARD = "board";
    private static final String PREVIOUS = "previousBoard";
    private static final String BEGUN_AT = "begunAt";
    private static final String ACCOUNTS = "accounts";
    private static final String BYTES = "boardBytes";
    private static final String EPOCH = "epoch:";

    private final Table table;

    public DynamoPointers(Table table) {
        this.table = table;
    }

    @Override
    public Known read() {
        return table.get(Schema.pointers()).map(DynamoPointers::known).orElse(Known.NOTHING);
    }

    private static Known known(Item item) {
        Map<String, Long> generations = new HashMap<>();
        item.attributes().forEach((name, value) -> {
            if (name.startsWith(EPOCH)) {
                generations.put(name.substring(EPOCH.length()), Long.parseLong(value.n()));
            }
        });
        return new Known(java.util.Optional.ofNullable(board(item)), generations);
    }

    private static @Nullable BoardPointer board(Item item) {
        if (!item.has(BOARD)) {
            return null;
        }
        String previous = item.text(PREVIOUS);
        return new BoardPointer(item.text(BOARD), previous.isEmpty() ? null : previous, item.instant(BEGUN_AT),
                (int) item.number(ACCOUNTS),
                item.number(BYTES));
    }

    @Override
    public boolean advance(BoardPointer next) {
        AttributeValue version = AttributeValue.fromS(next.version());
        Map<String, AttributeValue> set = Map.of(BOARD, version,
                PREVIOUS, AttributeValue.fromS(next.previous() == null ? "" : next.previous()),
                BEGUN_AT, Item.value(next.begunAt()), ACCOUNTS, Item.number(next.accounts()), BYTES,
                Item.number(next.bytes()),
                Schema.WRITER, AttributeValue.fromS(table.writer()));
        Condition first = new Condition("attribute_not_exists(" + BOARD + ")", Map.of());
        Condition newer = new Condition(BOARD + " < :board", Map.of(":board", version));
        return table.change(new Write.Change(Schema.pointers(), set, Map.of(), first.or(newer))).done();
    }

    @Override
    public void raise(String epoch) {
        table.change(Write.Change.adding(Schema.pointers(), Map.of(EPOCH + epoch, Item.number(1))));
    }
}
