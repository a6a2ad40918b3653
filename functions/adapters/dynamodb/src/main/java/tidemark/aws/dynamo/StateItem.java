package tidemark.aws.dynamo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.history.GrowthWindow;
import tidemark.history.State;
import tidemark.reading.Outcome;

/** Encodes a state as an item of at most one kilobyte, the unit of writes: the sentence on the last outcome is cut to the room left. */
final class StateItem {

    static final int MOST_BYTES = 1024;

    private static final String WINDOW = "n";
    private static final String OUTCOME = "e";
    private static final String RUN = "u";
    private static final String ASKED_AT = "t";
    private static final String DETAIL = "d";
    private static final String MISSING_FIRST = "f";
    private static final String MISSING_LATEST = "l";
    private static final String VALIDATOR = "g";
    private static final String EMPTIED = "z";

    private StateItem() {}

    /** The state with its revision increased by one. */
    static Item of(State state, String writer) {
        Item item = Item.at(Schema.state(state.id())).put(Schema.WRITER, writer).put(Schema.REV, state.rev() + 1).put(
                WINDOW,
                state.window().toBytes());
        if (state.newest() != null) {
            SnapshotItem.put(item, state.newest());
        }
        if (state.missing() != null) {
            item.put(MISSING_FIRST, state.missing().first().toEpochDay()).put(MISSING_LATEST,
                    state.missing().latest().toEpochDay());
        }
        if (state.validator() != null) {
            item.put(VALIDATOR, state.validator());
        }
        if (state.emptied() != null) {
            item.put(EMPTIED, state.emptied().toEpochDay());
        }
        if (state.last() != null) {
            State.Visit visit = state.last();
            item.put(OUTCOME, String.valueOf(visit.outcome().code())).put(RUN, visit.run()).put(ASKED_AT, visit.at());
            item.put(DETAIL, cut(visit.detail(), MOST_BYTES - item.size() - DETAIL.length()));
        }
        return item;
    }

    static State read(AccountId id, Item item) {
        return new State(id, SnapshotItem.in(item) ? SnapshotItem.read(id, item) : null,
                GrowthWindow.of(item.bytes(WINDOW)),
                visit(item),
                missing(item), item.has(VALIDATOR) ? item.text(VALIDATOR) : null,
                item.has(EMPTIED) ? LocalDate.ofEpochDay(item.number(EMPTIED)) : null, item.number(Schema.REV));
    }

    private static State.@Nullable Visit visit(Item item) {
        return item.has(OUTCOME)
                ? new State.Visit(Outcome.of(item.text(OUTCOME).charAt(0)), item.text(RUN), item.instant(ASKED_AT),
                        item.text(DETAIL))
                : null;
    }

    private static State.@Nullable Missing missing(Item item) {
        return item.has(MISSING_FIRST)
                ? new State.Missing(LocalDate.ofEpochDay(item.number(MISSING_FIRST)),
                        LocalDate.ofEpochDay(item.number(MISSING_LATEST)))
                : null;
    }

    /** The longest prefix of a text that fits in the given bytes. */
    static String cut(String text, int bytes) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > Math.max(0, bytes)) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
