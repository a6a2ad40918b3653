package tidemark.bench.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;

import tidemark.insight.InsightKind;
import tidemark.insight.ObservedAccount;
import tidemark.testing.audience.PlantedHistory;
import tidemark.testing.audience.Tails;

/** Audiences that jump on one to three days, and audiences of which no anomaly may be told. */
final class AnomalyScenarios {

    private static final int DAYS = 180;

    private AnomalyScenarios() {}

    static List<Scenario> all() {
        return List.of(scenario("jumps of 10 to 30 spreads", seed -> jumps(seed, Tails.NORMAL, 10, 30)),
                scenario("jumps of 7 to 10 spreads", seed -> jumps(seed, Tails.NORMAL, 7, 10)),
                scenario("jumps of 10 to 30 spreads, heavy tails", seed -> jumps(seed, Tails.HEAVY, 10, 30)),
                scenario("no event", seed -> Case.clean(history(seed, Tails.NORMAL).observed())),
                scenario("no event, heavy tails", seed -> Case.clean(history(seed, Tails.HEAVY).observed())),
                scenario("no event, three digits told", seed -> Case.clean(
                        history(seed, Tails.NORMAL).rounded(3).observed())),
                scenario("jumps inside gaps", seed -> Case.clean(hidden(seed))),
                scenario("changes of method", seed -> Case.clean(
                        history(seed, Tails.NORMAL).method(day(seed), "page", factor(seed)).observed())),
                scenario("changes of what is counted", seed -> Case.clean(
                        history(seed, Tails.NORMAL).counts(day(seed), "likes", factor(seed)).observed())));
    }

    private static Scenario scenario(String name, LongFunction<Case> cases) {
        return new Scenario(InsightKind.ANOMALY, name, DAYS, cases);
    }

    private static PlantedHistory history(long seed, Tails tails) {
        return new PlantedHistory(seed, Scenario.TODAY, DAYS, 0, tails);
    }

    /** One to three jumps up or down, on days that do not follow each other. */
    private static Case jumps(long seed, Tails tails, double least, double most) {
        Random random = new Random(seed);
        PlantedHistory history = history(seed, tails);
        Set<LocalDate> days = new TreeSet<>();
        int wanted = 1 + random.nextInt(3);
        while (days.size() < wanted) {
            LocalDate day = Scenario.TODAY.minusDays(random.nextInt(Scenario.ASKED));
            if (!days.contains(day.minusDays(1)) && !days.contains(day.plusDays(1)) && days.add(day)) {
                double spreads = least + (most - least) * random.nextDouble();
                history.jump(day, random.nextInt(3) == 0 ? -spreads : spreads);
            }
        }
        return new Case(history.observed(), days.size(), insight -> days.contains(insight.date()));
    }

    private static ObservedAccount hidden(long seed) {
        LocalDate first = day(seed).minusDays(5);
        return history(seed, Tails.NORMAL).jump(first.plusDays(1), 25).hide(first, first.plusDays(1 + seed % 4))
                .observed();
    }

    private static LocalDate day(long seed) {
        return Scenario.TODAY.minusDays(new Random(seed).nextInt(Scenario.ASKED - 6));
    }

    private static double factor(long seed) {
        return seed % 2 == 0 ? 1.2 : 0.85;
    }
}
