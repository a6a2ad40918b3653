package tidemark.insight;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.ToLongFunction;

import org.junit.jupiter.api.Test;

import tidemark.insight.Evidence.Fact;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class AnomalyRuleTest {

    private static final int DAYS = 100;

    /** A Wednesday. */
    private static final LocalDate WEDNESDAY = Histories.TODAY.minusDays(2);

    @Test
    void tellsADayThatIsUnlikeItsWeekday() {
        List<Insight> told = anomalies(history(with(WEDNESDAY, 100)));

        assertEquals(1, told.size());
        Insight insight = told.getFirst();
        assertEquals(WEDNESDAY, insight.date());
        assertEquals("anomaly-" + Histories.ID + "-2026-11-25", insight.id());
        assertEquals(Severity.NOTICE, insight.severity());
        assertEquals("The number of followers changed by +130 on 25 November 2026; usual on a Wednesday is +30.",
                insight.title());
        var facts = insight.evidence().facts();
        assertEquals(new Fact.Whole(130), facts.get("change"));
        assertEquals(new Fact.Real(30), facts.get("usual_change"));
        assertEquals(new Fact.Real(50), facts.get("score")); // 100 beyond the usual, by the least spread of 2
        assertEquals(new Fact.Real(6), facts.get("score_threshold"));
        assertEquals(new Fact.Word("weekday"), facts.get("rhythm"));
        assertEquals(new Fact.Whole(13), facts.get("rhythm_days"));
    }

    @Test
    void tellsNothingOfTheRhythmItself() {
        assertEquals(List.of(), anomalies(history(AnomalyRuleTest::week)));
    }

    @Test
    void warnsOfAFall() {
        assertEquals(Severity.WARNING, anomalies(history(with(WEDNESDAY, -100))).getFirst().severity());
    }

    @Test
    void oneFollowerMoreIsNoAnomalyOfAStillAudience() {
        assertEquals(List.of(), anomalies(history(day -> day.equals(WEDNESDAY) ? 1 : 0)));
        assertEquals(List.of(), anomalies(history(day -> day.equals(WEDNESDAY) ? 11 : 0)));
        assertEquals(1, anomalies(history(day -> day.equals(WEDNESDAY) ? 12 : 0)).size());
    }

    @Test
    void tellsARunOfSuchDaysOnce() {
        List<Insight> told = anomalies(
                history(day -> week(day) + (day.isBefore(WEDNESDAY.minusDays(2)) ? 0 : 100)));

        assertEquals(List.of(WEDNESDAY.minusDays(2)), told.stream().map(Insight::date).toList());
    }

    @Test
    void tellsTheReturnOfAWildNumber() {
        List<Insight> told = anomalies(history(day -> week(day)
                + (day.equals(WEDNESDAY) ? 500 : day.equals(WEDNESDAY.plusDays(1)) ? -500 : 0)));

        assertEquals(List.of(Severity.WARNING, Severity.NOTICE), told.stream().map(Insight::severity).toList());
    }

    @Test
    void takesAllDaysWhereWeeksAreTooFew() {
        Insight insight = anomalies(history(30, with(WEDNESDAY, 1000))).getFirst();

        assertEquals(new Fact.Word("all_days"), insight.evidence().facts().get("rhythm"));
    }

    @Test
    void tellsNothingOfAYoungHistory() {
        assertEquals(List.of(), anomalies(history(20, with(WEDNESDAY, 1000))));
    }

    @Test
    void tellsNothingAcrossAGap() {
        Histories history = Histories.ofDays(DAYS);
        fill(history, DAYS - 4, 10_000, AnomalyRuleTest::week);
        history.missing(1).exact(50_000, 50_050, 50_100);

        assertEquals(List.of(), anomalies(history));
    }

    @Test
    void tellsNothingAcrossAChangeOfMethodOrMeaning() {
        Histories method = Histories.ofDays(DAYS);
        long last = fill(method, DAYS - 3, 10_000, AnomalyRuleTest::week);
        method.by("page").exact(last + 5000, last + 5030, last + 5070);
        Histories meaning = Histories.ofDays(DAYS);
        fill(meaning, DAYS - 3, 10_000, AnomalyRuleTest::week);
        meaning.counting("likes").exact(9000, 9030, 9070);

        assertEquals(List.of(), anomalies(method));
        assertEquals(List.of(), anomalies(meaning));
    }

    @Test
    void tellsNothingOfTwoReadingsHoursApart() {
        Histories history = Histories.ofDays(DAYS);
        long last = fill(history, DAYS - 2, 10_000, AnomalyRuleTest::week);
        history.at(LocalTime.of(23, 30)).exact(last + 40).at(LocalTime.of(2, 0)).exact(last + 500);

        assertEquals(List.of(), anomalies(history));
    }

    @Test
    void tellsNothingOfWhatRoundingMayHide() {
        Histories step = Histories.ofDays(DAYS);
        for (int i = 0; i < DAYS; i++) {
            step.told(rounded(i < DAYS - 3 ? 12_300_000 : 12_400_000));
        }
        Histories jump = Histories.ofDays(DAYS);
        for (int i = 0; i < DAYS; i++) {
            jump.told(rounded(i < DAYS - 3 ? 12_300_000 : 14_300_000));
        }

        assertEquals(List.of(), anomalies(step));
        assertEquals(1, anomalies(jump).size());
        assertEquals(new Fact.Whole(1_900_001), anomalies(jump).getFirst().evidence().facts().get("change_low"));
    }

    @Test
    void computesNothingFromNumbersWhoseTermsForbidIt() {
        Histories history = Histories.ofDays(DAYS).under(new RetentionTerms(null, false, false));
        fill(history, DAYS, 10_000, with(WEDNESDAY, 1000));

        assertEquals(List.of(), anomalies(history));
    }

    @Test
    void aDaysAnomalyStaysWhateverComesLater() {
        ObservedAccount whole = history(with(WEDNESDAY.minusDays(5), 100)).observed();
        Insights insights = new Insights(Thresholds.DEFAULT);
        LocalDate then = WEDNESDAY.minusDays(5);

        List<Insight> first = insights.of(whole, PeerGroups.NONE, then, 30).stream()
                .filter(insight -> insight.kind() == InsightKind.ANOMALY).toList();

        assertEquals(1, first.size());
        assertEquals(first, Histories.told(InsightKind.ANOMALY, whole));
    }

    /** Ten followers more on a Monday, twenty on a Tuesday, seventy on a Sunday. */
    private static long week(LocalDate day) {
        return 10L * day.getDayOfWeek().getValue();
    }

    private static ToLongFunction<LocalDate> with(LocalDate day, long extra) {
        return at -> week(at) + (at.equals(day) ? extra : 0);
    }

    private static Histories history(ToLongFunction<LocalDate> changes) {
        return history(DAYS, changes);
    }

    private static Histories history(int days, ToLongFunction<LocalDate> changes) {
        Histories history = Histories.ofDays(days);
        fill(history, days, 10_000, changes);
        return history;
    }

    private static long fill(Histories history, int days, long start, ToLongFunction<LocalDate> changes) {
        long value = start;
        for (int i = 0; i < days; i++) {
            value += changes.applyAsLong(history.next());
            history.exact(value);
        }
        return value;
    }

    private static Count rounded(long value) {
        return new Count(value, Precision.ROUNDED, value, value + 99_999);
    }

    private static List<Insight> anomalies(Histories history) {
        return Histories.told(InsightKind.ANOMALY, history.observed());
    }
}
