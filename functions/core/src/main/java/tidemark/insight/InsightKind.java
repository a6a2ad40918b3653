package tidemark.insight;

import java.util.Arrays;
import java.util.Optional;

/** What an insight tells; the code is its name in the API and in ids and never changes meaning. */
public enum InsightKind {
    /** The audience changed in one day as it does not on such a day of the week. */
    ANOMALY("anomaly", Span.EVENT),
    /** The audience reached a milestone for the first time in the history. */
    MILESTONE_PASSED("milestone_passed", Span.EVENT),
    /** The audience grows so steadily that the day of its next milestone can be told. */
    MILESTONE_PROJECTED("milestone_projected", Span.CONDITION),
    /** No new number came for some days. */
    STALE("stale", Span.CONDITION),
    /** The platform does not know the account any more, or suspended it. */
    GONE("gone", Span.CONDITION),
    /** The account is found at another address. */
    RENAMED("renamed", Span.EVENT),
    /** Days without a number lie between days that have one. */
    GAP("gap", Span.EVENT),
    /** The audience is among the largest or smallest of its peers. */
    PERCENTILE("percentile", Span.CONDITION);

    /** How long an insight is told. */
    public enum Span {
        /** It happened on its date, and is told while that lies within the days asked for. */
        EVENT,
        /** It holds today, and is told as long as it holds, however long ago it began. */
        CONDITION
    }

    private final String code;
    private final Span span;

    InsightKind(String code, Span span) {
        this.code = code;
        this.span = span;
    }

    public String code() {
        return code;
    }

    public Span span() {
        return span;
    }

    /** The kind of a code; absent if no kind has it. */
    public static Optional<InsightKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
