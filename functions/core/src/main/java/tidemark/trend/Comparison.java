package tidemark.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import tidemark.account.AccountId;
import tidemark.history.Snapshot;

/**
 * Accounts side by side.
 *
 * @param base the day whose value is 100 in every account; absent where values are not indexed, and where no day has a value of all accounts
 * @param previousBase the same of the span before, which is indexed by a day of its own
 * @param accounts in the order asked for
 */
public record Comparison(ComparisonRequest request, Optional<LocalDate> base, Optional<LocalDate> previousBase,
        List<Line> accounts) {

    /**
     * An account and what was read of it.
     *
     * @param snapshots from {@link ComparisonRequest#readFrom} to the end of the span, in any order; of two of the same day the better stands
     */
    public record Subject(AccountId account, Collection<Snapshot> snapshots) {}

    /**
     * One account of a comparison.
     *
     * @param previous the same account over the span before, where that was asked for
     */
    public record Line(AccountId account, TrendSegment current, Optional<TrendSegment> previous) {}

    /** @throws IllegalArgumentException if the accounts are too few or too many, or one is there twice */
    public static Comparison of(ComparisonRequest request, List<Subject> subjects) {
        if (subjects.size() < ComparisonRequest.MIN_ACCOUNTS || subjects.size() > ComparisonRequest.MAX_ACCOUNTS
                || subjects.stream().map(Subject::account).distinct().count() < subjects.size()) {
            throw new IllegalArgumentException("a comparison has " + ComparisonRequest.MIN_ACCOUNTS + " to "
                    + ComparisonRequest.MAX_ACCOUNTS + " different accounts");
        }
        List<MetricHistory> histories = subjects.stream()
                .map(subject -> MetricHistory.of(subject.snapshots(), request.metric())).toList();
        SegmentBuilder current = SegmentBuilder.of(request, false, histories);
        Optional<SegmentBuilder> previous = request.previous()
                ? Optional.of(SegmentBuilder.of(request, true, histories))
                : Optional.empty();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            MetricHistory history = histories.get(i);
            lines.add(new Line(subjects.get(i).account(), current.segment(history),
                    previous.map(builder -> builder.segment(history))));
        }
        return new Comparison(request, current.base(), previous.flatMap(SegmentBuilder::base), List.copyOf(lines));
    }
}
