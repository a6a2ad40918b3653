package tidemark.insight;

import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class MilestonesTest {

    private static final long LAST = 5_000_000_000_000_000_000L;

    @Test
    void areOneTwoAndFiveTimesPowersOfTen() {
        long milestone = 0;
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            milestone = Milestones.next(milestone).orElseThrow();
            all.append(milestone).append(' ');
        }
        assertEquals("1 2 5 10 20 50 100 200 500 1000 ", all.toString());
    }

    @Test
    void areReachedByTheNumberItself() {
        assertEquals(OptionalLong.of(1000), Milestones.reached(1000));
        assertEquals(OptionalLong.of(500), Milestones.reached(999));
        assertEquals(OptionalLong.of(5), Milestones.reached(9));
        assertEquals(OptionalLong.empty(), Milestones.reached(0));
        assertEquals(OptionalLong.of(2000), Milestones.next(1000));
    }

    @Test
    void endWhereNumbersDo() {
        assertEquals(OptionalLong.of(LAST), Milestones.reached(Long.MAX_VALUE));
        assertEquals(OptionalLong.of(LAST), Milestones.next(LAST - 1));
        assertEquals(OptionalLong.empty(), Milestones.next(LAST));
        assertEquals(OptionalLong.of(LAST / 5), Milestones.reached(LAST / 5));
    }

    @Test
    void everyMilestoneIsReachedByItselfAndNotByTheNumberBelow() {
        long below = 0;
        for (OptionalLong next = Milestones.next(0); next.isPresent(); next = Milestones.next(next.getAsLong())) {
            assertEquals(next, Milestones.reached(next.getAsLong()));
            assertEquals(below, Milestones.reached(next.getAsLong() - 1).orElse(0));
            below = next.getAsLong();
        }
        assertEquals(LAST, below);
    }

    @Test
    void powersOfTenAreGreat() {
        assertTrue(Milestones.great(1_000_000));
        assertFalse(Milestones.great(200));
        assertFalse(Milestones.great(500));
    }
}
