package tidemark.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import tidemark.history.BoundedNumber.Fraction;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class PostsPerDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void dividesNewPostsByTheTrueDistance() {
        List<Snapshot> week = List.of(posts(TODAY.minusDays(8), Count.exact(100)), posts(TODAY, Count.exact(112)));

        assertEquals(Optional.of(new PostsPerDay(TODAY.minusDays(8), TODAY, Fraction.exact(1.5))),
                PostsPerDay.over(week, 7, TODAY));
    }

    @Test
    void takesTheDayNearestToTheSpanWhateverTheOrder() {
        List<Snapshot> days = new ArrayList<>();
        for (int ago = 0; ago < 120; ago++) {
            days.add(posts(TODAY.minusDays(ago), Count.exact(1_000 - 2L * ago)));
        }
        Random random = new Random(5);
        for (int span : new int[]{1, 7, 30, 90}) {
            Collections.shuffle(days, random);
            assertEquals(Optional.of(new PostsPerDay(TODAY.minusDays(span), TODAY, Fraction.exact(2))),
                    PostsPerDay.over(days, span, TODAY));
        }
    }

    @Test
    void carriesTheBoundsOfRoundedNumbers() {
        List<Snapshot> days = List.of(posts(TODAY.minusDays(10), Days.cut(1_000, 10)),
                posts(TODAY, Days.cut(1_010, 10)));
        List<Snapshot> nearest = List.of(
                posts(TODAY.minusDays(10), new Count(1_000, Precision.ABBREVIATED, 950, 1_049)),
                posts(TODAY, Count.exact(1_020)));

        assertEquals(Optional.of(new Fraction(1, 0.1, 1.9, Precision.ROUNDED)),
                PostsPerDay.over(days, 10, TODAY).map(PostsPerDay::rate));
        assertEquals(Optional.of(new Fraction(2, 0, 7, Precision.ABBREVIATED)),
                PostsPerDay.over(nearest, 10, TODAY).map(PostsPerDay::rate));
    }

    @Test
    void isAbsentWhereItIsNotKnown() {
        Snapshot now = posts(TODAY, Count.exact(100));
        Snapshot other = Days.followers(TODAY.minusDays(7).toString(), 5);
        Snapshot bound = Days.snapshot(TODAY.minusDays(7).toString(), Map.of(Metric.POSTS, Count.exact(1)),
                Days.NOT_DERIVABLE);

        assertEquals(Optional.empty(), PostsPerDay.over(List.of(), 7, TODAY));
        assertEquals(Optional.empty(), PostsPerDay.over(List.of(now), 7, TODAY));
        assertEquals(Optional.empty(), PostsPerDay.over(List.of(now, other), 7, TODAY));
        assertEquals(Optional.empty(), PostsPerDay.over(List.of(now, bound), 7, TODAY));
        assertEquals(Optional.empty(), over(posts(TODAY.minusDays(4), Count.exact(90)), now));
        assertEquals(Optional.empty(), over(posts(TODAY.minusDays(7), Count.exact(101)), now));
        assertEquals(Optional.empty(),
                over(posts(TODAY.minusDays(7), Days.cut(100, 10)), posts(TODAY, Days.cut(100, 10))));
        assertEquals(Optional.empty(), PostsPerDay.over(List.of(posts(TODAY.minusDays(7), Count.exact(90)), now), 7,
                TODAY.plusDays(3)));
    }

    private static Optional<PostsPerDay> over(Snapshot before, Snapshot now) {
        return PostsPerDay.over(List.of(before, now), 7, TODAY);
    }

    private static Snapshot posts(LocalDate day, Count posts) {
        return Days.snapshot(day.toString(), Map.of(Metric.POSTS, posts));
    }
}
