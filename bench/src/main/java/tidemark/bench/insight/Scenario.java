package tidemark.bench.insight;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.LongFunction;

import tidemark.insight.InsightKind;
import tidemark.insight.Insights;

/**
 * Accounts of one sort, made from seeds.
 *
 * @param days of snapshots, gaps included
 */
record Scenario(InsightKind kind, String name, int days, LongFunction<Case> cases) {

    /** The day on which all insights are told. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    /** How many days of events are asked for. */
    static final int ASKED = 30;

    /** What came of it: events planted, insights told, and those told that were planted. */
    record Score(int series, int planted, int told, int right) {

        /** The share of those told that were planted; absent, as a dash, where none was told. */
        String precision() {
            return share(right, told);
        }

        /** The share of those planted that were told. */
        String recall() {
            return share(right, planted);
        }

        /** Wrong ones for each thousand accounts and days. */
        double wrongPerThousandDays() {
            return 1000.0 * (told - right) / series / ASKED;
        }

        private static String share(int part, int whole) {
            return whole == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
        }
    }

    Score run(Insights insights, int series, long seed) {
        int planted = 0;
        int told = 0;
        int right = 0;
        for (int i = 0; i < series; i++) {
            Case one = cases.apply(seed * 1_000_003 + i);
            planted += one.planted();
            for (var insight : insights.of(one.observed(), one.peers(), TODAY, ASKED)) {
                if (insight.kind() == kind) {
                    told++;
                    right += one.right().test(insight) ? 1 : 0;
                }
            }
        }
        return new Score(series, planted, told, right);
    }
}
