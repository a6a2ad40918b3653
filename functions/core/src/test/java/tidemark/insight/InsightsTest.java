package tidemark.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.insight.Evidence.Fact;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Outcome;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class InsightsTest {

    private static final Insights INSIGHTS = new Insights(Thresholds.DEFAULT);

    @Test
    void codesAreFixed() {
        assertEquals(List.of("anomaly", "milestone_passed", "milestone_projected", "stale", "gone", "renamed", "gap",
                "percentile"), List.of(InsightKind.values()).stream().map(InsightKind::code).toList());
        assertEquals(List.of("info", "notice", "warning"),
                List.of(Severity.values()).stream().map(Severity::code).toList());
        assertEquals(Optional.of(InsightKind.GAP), InsightKind.of("gap"));
        assertEquals(Optional.empty(), InsightKind.of("GAP"));
    }

    @Test
    void tellsAtMostFiveOfAKindTheNewest() {
        List<Insight> told = of(gaps(9).observed(), 30);

        assertEquals(5, told.size());
        assertEquals(Histories.TODAY.minusDays(1), told.getFirst().date());
        assertEquals(Histories.TODAY.minusDays(13), told.getLast().date());
    }

    @Test
    void keepsTheSeverestWhereThereIsTooMuch() {
        Thresholds few = new Thresholds(400, 5, 2, AnomalyThresholds.DEFAULT, ProjectionThresholds.DEFAULT, 100, 2, 7,
                3, 14, 1, 10, 0.1);
        Histories history = gaps(9);
        State gone = history.state(Outcome.NOT_FOUND, Histories.TODAY,
                new State.Missing(Histories.TODAY.minusDays(90), Histories.TODAY));

        List<Insight> told = new Insights(few).of(history.observed(gone), PeerGroups.NONE, Histories.TODAY, 30);

        assertEquals(List.of(InsightKind.GAP, InsightKind.GONE), told.stream().map(Insight::kind).toList());
    }

    @Test
    void looksBackFourHundredDaysAndNotAtTomorrow() {
        Histories history = Histories.ofDays(401).exact(99).missing(399).exact(101).exact(2_000);

        assertEquals(List.of(), of(history.observed(), 365));
        assertEquals(2, of(Histories.ofDays(400).exact(99).missing(398).exact(101).exact(2_000).observed(), 365)
                .size());
    }

    @Test
    void aRequestSaysHowManyDaysItNeeds() {
        assertEquals(123, INSIGHTS.wantedDays(30));
        assertEquals(400, INSIGHTS.wantedDays(365));
        assertThrows(IllegalArgumentException.class, () -> INSIGHTS.wantedDays(0));
        assertThrows(IllegalArgumentException.class, () -> of(Histories.ofDays(1).exact(1).observed(), 366));
    }

    @Test
    void moreDaysOfSnapshotsThanWantedChangeNothing() {
        Histories history = busy();
        List<Snapshot> all = history.snapshots();
        LocalDate oldest = Histories.TODAY.minusDays(INSIGHTS.wantedDays(30) - 1L);
        ObservedAccount wanted = new ObservedAccount(Histories.account(null), List.of(),
                all.stream().filter(snapshot -> !snapshot.day().isBefore(oldest)).toList(),
                history.observed().state());

        assertTrue(of(wanted, 30).size() > 2);
        assertEquals(of(history.observed(), 30), of(wanted, 30));
    }

    @Test
    void idsDifferAndOrderIsTotal() {
        List<Insight> told = of(busy().observed(), 365);

        assertEquals(told.size(), told.stream().map(Insight::id).collect(Collectors.toSet()).size());
        assertEquals(told, told.reversed().stream().sorted(Insight.NEWEST_FIRST).toList());
    }

    @Test
    void overdueNumbersAreNotTold() {
        Histories history = Histories.ofDays(30).under(new RetentionTerms(10, true, false)).exact(990).missing(8)
                .exact(1_010);

        assertEquals(List.of(InsightKind.STALE), kinds(of(history.observed(), 30)));
    }

    @Test
    void refusesFactsThatDoNotBelongTogether() {
        Histories history = Histories.ofDays(2).exact(1, 2);
        State other = State.none(new AccountId(1, 1));

        assertThrows(IllegalArgumentException.class, () -> history.observed(other));
        assertThrows(IllegalArgumentException.class, () -> new ObservedAccount(Histories.account(null), List.of(),
                history.snapshots().reversed(), history.observed().state()));
    }

    @Test
    void evidenceKeepsItsOrderAndTellsBoundsOfRoundedCounts() {
        Evidence evidence = Evidence.NONE.with("b", 1).with("a", new Count(12_300, Precision.ROUNDED, 12_300, 12_399));

        assertEquals(List.of("b", "a", "a_precision", "a_low", "a_high"), List.copyOf(evidence.facts().keySet()));
        assertEquals(new Fact.Whole(12_399), evidence.facts().get("a_high"));
        assertEquals(Map.of("n", new Fact.Whole(5)), Evidence.NONE.with("n", Count.exact(5)).facts());
        assertThrows(IllegalArgumentException.class, () -> evidence.with("a", 2));
        assertThrows(IllegalArgumentException.class, () -> evidence.with("x", Double.NaN));
    }

    @Test
    void refusesSenselessThresholds() {
        assertThrows(IllegalArgumentException.class, () -> new AnomalyThresholds(0, 91, 21, 6, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> new AnomalyThresholds(6, 20, 21, 6, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> new ProjectionThresholds(401, 28, 180, 2, 1.6));
        assertThrows(IllegalArgumentException.class, () -> new Thresholds(401, 5, 20, AnomalyThresholds.DEFAULT,
                ProjectionThresholds.DEFAULT, 100, 2, 7, 3, 14, 1, 10, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new Thresholds(400, 5, 20, AnomalyThresholds.DEFAULT,
                ProjectionThresholds.DEFAULT, 100, 2, 7, 3, 14, 1, 10, 0.6));
    }

    /** So many gaps of two days, a day with a number between them, the last ending yesterday. */
    private static Histories gaps(int gaps) {
        Histories history = Histories.ofDays(3 * gaps + 1).exact(50);
        for (int i = 0; i < gaps; i++) {
            history.missing(2).exact(50);
        }
        return history;
    }

    /** A steady audience with a jump over a milestone, a gap and the next milestone near. */
    private static Histories busy() {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 390; i++) {
            numbers.add(4_000 + 2L * i + (i > 375 ? 300 : 0));
        }
        Histories history = Histories.ofDays(394);
        numbers.forEach(number -> {
            history.exact(number);
            if (number == 4_730) {
                history.missing(4);
            }
        });
        return history;
    }

    private static List<InsightKind> kinds(List<Insight> insights) {
        return insights.stream().map(Insight::kind).toList();
    }

    private static List<Insight> of(ObservedAccount observed, int days) {
        return INSIGHTS.of(observed, PeerGroups.NONE, Histories.TODAY, days);
    }
}
