package tidemark.testing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tidemark.board.GrowthPeriod;
import tidemark.board.MetricSums;
import tidemark.board.Total;
import tidemark.board.Totals;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The contract of every implementation of {@link Totals}. */
public abstract class TotalsContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    /** Totals of an empty ledger. */
    protected abstract Totals totals();

    @Test
    void keepEveryNumberAndTheAbsenceOfOne() {
        Totals totals = totals();
        Map<GrowthPeriod, MetricSums.Part> change = new EnumMap<>(GrowthPeriod.class);
        change.put(GrowthPeriod.DAY, new MetricSums.Part(-7, 3));
        change.put(GrowthPeriod.QUARTER, new MetricSums.Part(0, 1));
        MetricSums full = new MetricSums(5, 4, OptionalLong.of(1_000_000_000_000L), OptionalLong.of(0),
                OptionalLong.of(12),
                change);
        MetricSums none = new MetricSums(1, 0, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(),
                Map.of());
        Total measured = new Total(Total.organization("Musée d'Orsay #1"), DAY, "01KAJ2W5Q8T0K3N8W0V8E4X7YB", full);
        Total unmeasured = new Total(Total.ALL, DAY, "01KAJ2W5Q8T0K3N8W0V8E4X7YB", none);

        totals.put(List.of(measured, unmeasured));

        assertEquals(List.of(measured), totals.between(measured.scope(), DAY, DAY));
        assertEquals(List.of(unmeasured), totals.between(Total.ALL, DAY, DAY));
    }

    @Test
    void replaceTheDayAsAWhole() {
        Totals totals = totals();
        totals.put(List.of(total(DAY, 1)));
        totals.put(List.of(total(DAY, 2)));

        assertEquals(List.of(total(DAY, 2)), totals.between(Total.ALL, DAY, DAY));
    }

    @Test
    void giveTheDaysAskedForOldestFirst() {
        Totals totals = totals();
        totals.put(IntStream.range(0, 40).mapToObj(n -> total(DAY.minusDays(n), n)).toList());

        assertEquals(List.of(total(DAY.minusDays(2), 2), total(DAY.minusDays(1), 1)),
                totals.between(Total.ALL, DAY.minusDays(2), DAY.minusDays(1)));
        assertEquals(List.of(), totals.between(Total.ALL, DAY, DAY.minusDays(1)));
        assertEquals(List.of(), totals.between(Total.platform("bluesky"), DAY.minusDays(9), DAY));
    }

    private static Total total(LocalDate day, int accounts) {
        return new Total(Total.ALL, day, "01KAJ2W5Q8T0K3N8W0V8E4X7YB", new MetricSums(accounts, 0, OptionalLong.empty(),
                OptionalLong.empty(), OptionalLong.empty(), Map.of()));
    }
}
