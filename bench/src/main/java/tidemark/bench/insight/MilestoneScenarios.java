package tidemark.bench.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import tidemark.insight.Evidence.Fact;
import tidemark.insight.Insight;
import tidemark.insight.InsightKind;
import tidemark.testing.audience.PlantedHistory;
import tidemark.testing.audience.Tails;

/** Audiences of a size at which a milestone is near, whose true numbers tell when a milestone was reached, or will be. */
final class MilestoneScenarios {

    private static final int DAYS = 125;
    private static final int COMING = 180;

    private MilestoneScenarios() {}

    static List<Scenario> all() {
        return List.of(passed("exact", 18), passed("three digits told", 3), projected("steady", Tails.NORMAL, 18),
                projected("heavy tails", Tails.HEAVY, 18), projected("three digits told", Tails.NORMAL, 3));
    }

    private static Scenario passed(String name, int digits) {
        return new Scenario(InsightKind.MILESTONE_PASSED, name, DAYS, seed -> {
            PlantedHistory history = history(seed, Tails.NORMAL, digits);
            LocalDate day = Scenario.TODAY.minusDays(seed % Scenario.ASKED);
            history.scaled(day, next(history.truth(day)));
            Set<LocalDate> days = crossings(history);
            return new Case(history.observed(), days.size(), insight -> days.contains(insight.date()));
        });
    }

    /** The days asked for on which the true audience reached a milestone that no day before had. */
    private static Set<LocalDate> crossings(PlantedHistory history) {
        Set<LocalDate> days = new TreeSet<>();
        long most = Long.MIN_VALUE;
        for (LocalDate day : history.days()) {
            long now = history.truth(day);
            if (most != Long.MIN_VALUE && now >= next(most)
                    && day.isAfter(Scenario.TODAY.minusDays(Scenario.ASKED))) {
                days.add(day);
            }
            most = Math.max(most, now);
        }
        return days;
    }

    private static Scenario projected(String name, Tails tails, int digits) {
        return new Scenario(InsightKind.MILESTONE_PROJECTED, name, DAYS, seed -> {
            PlantedHistory history = history(seed, tails, digits);
            Optional<LocalDate> crossed = Scenario.TODAY.plusDays(1).datesUntil(Scenario.TODAY.plusDays(COMING + 1L))
                    .filter(day -> history.truth(day) >= next(history.truth(Scenario.TODAY))).findFirst();
            return new Case(history.observed(), crossed.isPresent() ? 1 : 0,
                    insight -> crossed.filter(day -> holds(insight, day)).isPresent());
        });
    }

    private static boolean holds(Insight insight, LocalDate day) {
        return !day.isBefore(date(insight, "earliest")) && !day.isAfter(date(insight, "latest"));
    }

    private static LocalDate date(Insight insight, String name) {
        if (insight.evidence().facts().get(name) instanceof Fact.Day(LocalDate day)) {
            return day;
        }
        throw new IllegalStateException("the evidence has no day " + name);
    }

    private static PlantedHistory history(long seed, Tails tails, int digits) {
        return new PlantedHistory(seed, Scenario.TODAY, DAYS, COMING, tails).rounded(digits);
    }

    /** The least of 1, 2 and 5 times a power of ten, from 100, above a number: counted here without the code that is measured. */
    private static long next(long number) {
        long milestone = 100;
        for (int i = 0; milestone <= number; i++) {
            milestone = i % 3 == 1 ? milestone / 2 * 5 : milestone * 2;
        }
        return milestone;
    }
}
