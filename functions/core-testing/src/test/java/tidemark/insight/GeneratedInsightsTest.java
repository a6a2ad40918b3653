package tidemark.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import tidemark.history.Snapshot;
import tidemark.insight.Evidence.Fact;
import tidemark.testing.audience.PlantedHistory;
import tidemark.testing.audience.Tails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Insights of generated audiences; {@code bench/run insights} prints their precision and recall. */
final class GeneratedInsightsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final int DAYS = 125;
    private static final int ASKED = 30;
    private static final Insights INSIGHTS = new Insights(Thresholds.DEFAULT);

    @Test
    void aThousandAccountsWithoutAnEventGiveThreeFalseAlarmsAtMost() {
        long alarms = anomalies(1_000, PlantedHistory::observed);

        assertTrue(alarms <= 3, alarms + " false alarms in " + 1_000 * ASKED + " days");
    }

    @Test
    void wildNoiseGivesFiveFalseAlarmsInAThousandDaysAtMost() {
        long alarms = LongStream.range(0, 300)
                .mapToObj(seed -> new PlantedHistory(seed, TODAY, DAYS, 0, Tails.HEAVY).observed())
                .mapToLong(observed -> told(observed, InsightKind.ANOMALY).size()).sum();

        assertTrue(alarms <= 300 * ASKED * 5 / 1000, alarms + " false alarms in " + 300 * ASKED + " days");
    }

    @Test
    void roundedNumbersGiveNoFalseAlarm() {
        assertEquals(0, anomalies(300, history -> history.rounded(3).observed()));
        assertEquals(0, anomalies(300, history -> history.rounded(2).observed()));
    }

    @Test
    void aJumpInsideAGapIsNoAnomaly() {
        assertEquals(0, anomalies(300, history -> history.jump(TODAY.minusDays(8), 30)
                .hide(TODAY.minusDays(9), TODAY.minusDays(8)).observed()));
    }

    @Test
    void anotherMethodOrMeaningIsNoAnomaly() {
        assertEquals(0, anomalies(300, history -> history.method(TODAY.minusDays(8), "page", 1.3).observed()));
        assertEquals(0, anomalies(300, history -> history.counts(TODAY.minusDays(8), "likes", 0.7).observed()));
    }

    @Test
    void findsNineteenOfTwentyJumpsOfTwelveSpreadsOnTheirDay() {
        int found = 0;
        for (long seed = 0; seed < 200; seed++) {
            LocalDate day = TODAY.minusDays(seed % ASKED);
            PlantedHistory history = history(seed).jump(day, seed % 2 == 0 ? 12 : -12);
            found += told(history.observed(), InsightKind.ANOMALY).stream().anyMatch(told -> told.date().equals(day))
                    ? 1
                    : 0;
        }
        assertTrue(found >= 190, found + " of 200 found");
    }

    @Test
    void theDayOfTheProjectedMilestoneLiesWithinItsIntervalNineTimesInTen() {
        int told = 0;
        int held = 0;
        for (long seed = 0; seed < 400; seed++) {
            PlantedHistory history = new PlantedHistory(seed, TODAY, DAYS, 180, Tails.NORMAL);
            for (Insight insight : told(history.observed(), InsightKind.MILESTONE_PROJECTED)) {
                told++;
                held += holds(history, insight) ? 1 : 0;
            }
        }
        assertTrue(told >= 50, told + " projections");
        assertTrue(held >= 0.9 * told, held + " of " + told + " held");
    }

    /** Whether the true audience reaches the milestone for the first time within the interval. */
    private static boolean holds(PlantedHistory history, Insight insight) {
        var facts = insight.evidence().facts();
        if (facts.get("milestone") instanceof Fact.Whole(long number)
                && facts.get("earliest") instanceof Fact.Day(LocalDate from)
                && facts.get("latest") instanceof Fact.Day(LocalDate to)) {
            LocalDate reached = TODAY.plusDays(1).datesUntil(TODAY.plusDays(181))
                    .filter(day -> history.truth(day) >= number).findFirst().orElse(LocalDate.MAX);
            return !reached.isBefore(from) && !reached.isAfter(to);
        }
        throw new AssertionError("the evidence lacks the interval");
    }

    @Test
    void aMilestoneIsToldOnTheFirstDayOfAllThatReachesIt() {
        for (long seed = 0; seed < 400; seed++) {
            ObservedAccount observed = history(seed).observed();
            for (Insight insight : told(observed, InsightKind.MILESTONE_PASSED)) {
                if (!(insight.evidence().facts().get("milestone") instanceof Fact.Whole(long milestone))) {
                    throw new AssertionError("the evidence has no milestone");
                }
                LocalDate first = observed.snapshots().stream()
                        .filter(snapshot -> snapshot.followers().orElseThrow().low() >= milestone)
                        .map(Snapshot::day).findFirst().orElseThrow();
                assertEquals(first, insight.date());
            }
        }
    }

    @Test
    void anyHistoryGivesDistinctIdsWithinItsBounds() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            PlantedHistory history = new PlantedHistory(seed, TODAY, 400, 0, Tails.HEAVY);
            for (int i = 0; i < 40; i++) {
                LocalDate day = TODAY.minusDays(random.nextInt(390) + 1L);
                switch (random.nextInt(3)) {
                    case 0 -> history.jump(day, 60 * random.nextGaussian());
                    case 1 -> history.hide(day, day.plusDays(random.nextInt(6)));
                    default -> history.method(day, random.nextBoolean() ? "api" : "page", 1);
                }
            }
            List<Insight> told = INSIGHTS.of(history.hide(TODAY, TODAY).observed(), PeerGroups.NONE, TODAY, 365);
            Set<String> ids = told.stream().map(Insight::id).collect(Collectors.toSet());
            assertEquals(told.size(), ids.size());
            assertTrue(told.size() <= Thresholds.DEFAULT.mostPerAccount());
            assertTrue(told.stream().noneMatch(insight -> insight.date().isAfter(TODAY)));
        }
    }

    private static PlantedHistory history(long seed) {
        return new PlantedHistory(seed, TODAY, DAYS, 0, Tails.NORMAL);
    }

    private static long anomalies(int accounts, Function<PlantedHistory, ObservedAccount> observed) {
        return LongStream.range(0, accounts).mapToObj(seed -> observed.apply(history(seed)))
                .mapToLong(account -> told(account, InsightKind.ANOMALY).size()).sum();
    }

    private static List<Insight> told(ObservedAccount observed, InsightKind kind) {
        return INSIGHTS.of(observed, PeerGroups.NONE, TODAY, ASKED).stream()
                .filter(insight -> insight.kind() == kind).toList();
    }
}
