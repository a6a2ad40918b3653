package tidemark.insight;

import java.time.LocalDate;
import java.util.Comparator;

import tidemark.account.AccountId;

/**
 * Something that stands out in the history of one account.
 *
 * @param id the same for the same fact on every day it is computed, so that paging and dismissal hold
 * @param date the UTC day on which it happened or began to hold; of a projection or percentile the day of its newest number
 * @param title one plain sentence
 * @param evidence the numbers and thresholds that caused it
 */
public record Insight(String id, InsightKind kind, AccountId account, LocalDate date, Severity severity, String title,
        Evidence evidence) {

    /** The newest day first; a total order, since ids differ. */
    public static final Comparator<Insight> NEWEST_FIRST = Comparator.comparing(Insight::date).reversed()
            .thenComparing(Insight::id);

    /** Severest first, then newest: what is kept where there is too much. */
    public static final Comparator<Insight> WEIGHTIEST_FIRST = Comparator.comparing(Insight::severity).reversed()
            .thenComparing(NEWEST_FIRST);

    /**
     * An insight whose id is made of kind, account and an anchor.
     *
     * @param anchor what tells this insight from others of its kind and account: its date, or the milestone it is about
     */
    static Insight of(InsightKind kind, AccountId account, Object anchor, LocalDate date, Severity severity,
            String title, Evidence evidence) {
        return new Insight(kind.code() + "-" + account + "-" + anchor, kind, account, date, severity, title, evidence);
    }
}
