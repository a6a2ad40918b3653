package tidemark.aws.dynamo;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

import tidemark.history.GrowthWindow;
import tidemark.history.State;
import tidemark.reading.Count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StateItemTest {

    private static final State WORST = Samples.worst(Samples.id(1));

    @Test
    void staysWithinOneWriteUnitAtItsWorst() {
        assertEquals(StateItem.MOST_BYTES, StateItem.of(WORST, "1y2p0ij32e8e7").size());
        var response = Engine.client()
                .putItem(put -> put.tableName(Engine.table()).item(StateItem.of(WORST, "1y2p0ij32e8e7").attributes())
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        assertEquals(1.0, response.consumedCapacity().capacityUnits());
    }

    @Test
    void keepsALineOfDetailAtItsWorst() {
        String detail = Objects.requireNonNull(StateItem.read(WORST.id(), StateItem.of(WORST, "1y2p0ij32e8e7")).last())
                .detail();
        assertTrue(detail.length() > 100, () -> "cut to " + detail);
    }

    @Test
    void staysWithinOneWriteUnitWhenEveryDayIsExactAndFarFromTheOneBefore() {
        GrowthWindow window = GrowthWindow.EMPTY;
        for (int day = 0; day < GrowthWindow.DAYS; day++) {
            window = window.with(Samples.TODAY.minusDays(day), Count.exact(day % 2 == 0 ? 5_000_000_000L : 1));
        }
        State state = new State(WORST.id(), WORST.newest(), window, WORST.last(), WORST.missing(), WORST.rev());
        assertTrue(StateItem.of(state, "1y2p0ij32e8e7").size() <= StateItem.MOST_BYTES);
    }

    @Test
    void cutsBetweenCharactersNeverInside() {
        assertEquals("é", StateItem.cut("éé", 3));
        assertEquals("", StateItem.cut("\uD83D\uDE00", 3));
        assertEquals("", StateItem.cut("abc", -5));
        assertEquals("abc", StateItem.cut("abc", 3));
    }
}
