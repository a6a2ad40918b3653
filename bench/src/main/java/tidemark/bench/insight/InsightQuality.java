package tidemark.bench.insight;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import tidemark.insight.Insights;
import tidemark.insight.Thresholds;

/**
 * Prints, for each kind of insight and sort of account, how many planted events are told and how many of those told were planted. Arguments:
 * accounts of each sort (1000), seed (1). The same arguments print the same table.
 */
public final class InsightQuality {

    private InsightQuality() {}

    public static void main(String[] args) {
        int series = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        Insights insights = new Insights(Thresholds.DEFAULT);
        print("kind", "accounts", "series", "days", "planted", "told", "right", "precision", "recall", "wrong ‰");
        print("---", "---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
        for (Scenario scenario : scenarios()) {
            Scenario.Score score = scenario.run(insights, series, seed);
            print(scenario.kind().code(), scenario.name(), score.series(), scenario.days(), score.planted(),
                    score.told(), score.right(), score.precision(), score.recall(),
                    String.format(Locale.ROOT, "%.3f", score.wrongPerThousandDays()));
        }
    }

    private static List<Scenario> scenarios() {
        return Stream.of(AnomalyScenarios.all(), MilestoneScenarios.all(), ConditionScenarios.all())
                .flatMap(List::stream).toList();
    }

    private static void print(Object... cells) {
        System.out.printf(Locale.ROOT,
                "| %-19s | %-38s | %6s | %4s | %7s | %5s | %5s | %9s | %6s | %8s |%n", cells);
    }
}
