package tidemark.insight;

import java.util.List;

import org.junit.jupiter.api.Test;

import tidemark.insight.Evidence.Fact;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class MilestonePassedRuleTest {

    @Test
    void tellsTheDayOfTheMilestone() {
        Insight insight = passed(Histories.ofDays(3).exact(990, 1_000, 1_010)).getFirst();

        assertEquals("milestone_passed-" + Histories.ID + "-1000", insight.id());
        assertEquals(Histories.TODAY.minusDays(1), insight.date());
        assertEquals("Reached 1,000 followers on 26 November 2026.", insight.title());
        assertEquals(Severity.NOTICE, insight.severity());
        assertEquals(new Fact.Whole(990), insight.evidence().facts().get("before"));
        assertEquals(new Fact.Whole(1000), insight.evidence().facts().get("after"));
    }

    @Test
    void tellsItOnceThoughTheAudienceSwings() {
        assertEquals(1, passed(Histories.ofDays(6).exact(990, 1_001, 999, 1_002, 998, 1_003)).size());
    }

    @Test
    void tellsTheHighestOfAJump() {
        List<Insight> told = passed(Histories.ofDays(2).exact(90, 2_500));

        assertEquals(List.of("milestone_passed-" + Histories.ID + "-2000"), told.stream().map(Insight::id).toList());
        assertEquals(Severity.INFO, told.getFirst().severity());
    }

    @Test
    void tellsNothingOfWhatTheFirstNumberHas() {
        assertEquals(List.of(), passed(Histories.ofDays(4).exact(1_000, 900, 1_000, 1_100)));
    }

    @Test
    void aRoundedNumberReachesWhatItsLowBoundReaches() {
        Histories history = Histories.ofDays(4).exact(980_000).told(nearest(1_000_000)).told(nearest(1_000_000))
                .told(nearest(1_100_000));
        Histories cut = Histories.ofDays(2).told(new Count(990_000, Precision.ABBREVIATED, 990_000, 999_999))
                .told(new Count(1_000_000, Precision.ABBREVIATED, 1_000_000, 1_009_999));

        assertEquals(List.of(Histories.TODAY), passed(history).stream().map(Insight::date).toList());
        assertEquals(1, passed(cut).size());
    }

    @Test
    void doesNotKnowWhetherAFirstRoundedNumberHadReachedIt() {
        assertEquals(List.of(), passed(Histories.ofDays(2).told(nearest(1_000_000)).exact(1_060_000)));
    }

    @Test
    void anotherCountReachesNothing() {
        assertEquals(List.of(), passed(Histories.ofDays(4).exact(900, 950).counting("likes").exact(1_500, 1_600)));
        assertEquals(1, passed(Histories.ofDays(4).exact(900, 950).counting("likes").exact(960, 1_600)).size());
    }

    @Test
    void saysBetweenWhichDaysWhereTheDayIsMissing() {
        assertEquals("Reached 1,000 followers between 23 November 2026 and 27 November 2026.",
                passed(Histories.ofDays(5).exact(990).missing(3).exact(1_010)).getFirst().title());
    }

    @Test
    void tellsNoneBelowAHundredAndNoneBeforeTheDaysAskedFor() {
        assertEquals(List.of(), passed(Histories.ofDays(2).exact(40, 60)));
        assertEquals(List.of(), passed(Histories.ofDays(32).exact(90, 110)));
        assertEquals(1, passed(Histories.ofDays(31).exact(90, 110)).size());
    }

    @Test
    void isNotComputedWhereTermsForbidIt() {
        assertEquals(List.of(),
                passed(Histories.ofDays(2).under(new RetentionTerms(null, false, false)).exact(990, 1_010)));
    }

    private static Count nearest(long value) {
        return new Count(value, Precision.ROUNDED, value - 50_000, value + 50_000);
    }

    private static List<Insight> passed(Histories history) {
        return Histories.told(InsightKind.MILESTONE_PASSED, history.observed());
    }
}
