package tidemark.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.insight.Evidence.Fact;
import tidemark.reading.Count;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class MilestoneProjectionRuleTest {

    @Test
    void tellsTheDayOfAStraightLine() {
        // 9,700 today, 10 a day: 30 days to go
        Insight insight = projected(line(56, 9_700, 10)).getFirst();

        LocalDate day = Histories.TODAY.plusDays(30);
        assertEquals("milestone_projected-" + Histories.ID + "-10000", insight.id());
        assertEquals(Histories.TODAY, insight.date());
        for (String name : List.of("earliest", "expected", "latest")) {
            assertEquals(new Fact.Day(day), insight.evidence().facts().get(name), name);
        }
        assertEquals(new Fact.Real(10), insight.evidence().facts().get("per_day"));
        assertEquals("Is expected to reach 10,000 followers on 27 December 2026.", insight.title());
    }

    @Test
    void widensWithTheScatterOfDays() {
        long[] numbers = LongStream.range(0, 56).map(i -> 9_150 + 10 * i + (i % 3 == 0 ? 12 : 0)).toArray();
        Insight insight = projected(Histories.ofDays(56).exact(numbers)).getFirst();

        LocalDate earliest = day(insight, "earliest");
        LocalDate latest = day(insight, "latest");
        assertTrue(earliest.isBefore(Histories.TODAY.plusDays(30)), earliest::toString);
        assertTrue(latest.isAfter(Histories.TODAY.plusDays(30)), latest::toString);
        assertTrue(insight.title().matches("Is expected to reach 10,000 followers between .* and .*\\."),
                insight::title);
    }

    @Test
    void tellsNothingOfAStillShrinkingOrUnsteadyAudience() {
        long[] wild = LongStream.range(0, 56).map(i -> 9_000 + 10 * i + (i % 2 == 0 ? 400 : 0)).toArray();

        assertEquals(List.of(), projected(line(56, 9_700, 0)));
        assertEquals(List.of(), projected(line(56, 9_700, -10)));
        assertEquals(List.of(), projected(Histories.ofDays(56).exact(wild)));
    }

    @Test
    void tellsNothingBeyondTheHorizon() {
        assertEquals(1, projected(line(56, 8_200, 10)).size()); // 180 days
        assertEquals(List.of(), projected(line(56, 8_199, 10)));
    }

    @Test
    void needsNumbersOfOneMethodAndMeaning() {
        Histories method = Histories.ofDays(56).exact(LongStream.range(0, 36).map(i -> 9_000 + 10 * i).toArray())
                .by("page").exact(LongStream.range(36, 56).map(i -> 9_000 + 10 * i).toArray());

        assertEquals(List.of(), projected(line(27, 9_700, 10)));
        assertEquals(1, projected(line(28, 9_700, 10)).size());
        assertEquals(List.of(), projected(method));
    }

    @Test
    void needsAFreshNumberOfAnActiveAccount() {
        ObservedAccount observed = line(56, 9_700, 10).observed();
        Account paused = observed.account().withStatus(Account.Status.PAUSED);
        Insights insights = new Insights(Thresholds.DEFAULT);

        assertEquals(List.of(), Histories.told(InsightKind.MILESTONE_PROJECTED,
                new ObservedAccount(paused, List.of(), observed.snapshots(), observed.state())));
        assertEquals(1, kinds(insights.of(observed, PeerGroups.NONE, Histories.TODAY.plusDays(2), 30)));
        assertEquals(0, kinds(insights.of(observed, PeerGroups.NONE, Histories.TODAY.plusDays(3), 30)));
    }

    @Test
    void roundingThatCouldMakeTheRiseTellsNothing() {
        Histories oneStep = Histories.ofDays(56);
        for (int i = 0; i < 56; i++) {
            oneStep.told(nearest(i < 28 ? 97_000 : 98_000));
        }

        assertEquals(List.of(), projected(oneStep));
    }

    @Test
    void roundedNumbersWidenTheDays() {
        Histories steps = Histories.ofDays(56);
        for (int i = 0; i < 56; i++) {
            steps.told(nearest((70_000 + 500L * i) / 1000 * 1000));
        }
        Insight insight = projected(steps).getFirst();
        var facts = insight.evidence().facts();

        assertEquals(new Fact.Whole(100_000), facts.get("milestone"));
        assertTrue(day(insight, "earliest").isBefore(day(insight, "latest")));
        assertEquals(new Fact.Word("rounded"), facts.get("followers_precision"));
    }

    private static Histories line(int days, long last, long perDay) {
        return Histories.ofDays(days)
                .exact(LongStream.range(0, days).map(i -> last - perDay * (days - 1 - i)).toArray());
    }

    private static Count nearest(long value) {
        return new Count(value, Precision.ROUNDED, value - 500, value + 500);
    }

    private static LocalDate day(Insight insight, String name) {
        if (insight.evidence().facts().get(name) instanceof Fact.Day(LocalDate day)) {
            return day;
        }
        throw new AssertionError("the evidence has no day " + name);
    }

    private static long kinds(List<Insight> insights) {
        return insights.stream().filter(insight -> insight.kind() == InsightKind.MILESTONE_PROJECTED).count();
    }

    private static List<Insight> projected(Histories history) {
        return Histories.told(InsightKind.MILESTONE_PROJECTED, history.observed());
    }
}
