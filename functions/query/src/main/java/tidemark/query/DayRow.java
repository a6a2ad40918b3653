package tidemark.query;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import org.jspecify.annotations.Nullable;

import tidemark.aws.http.AccountAnswer;
import tidemark.board.BoardColumn;
import tidemark.board.Row;
import tidemark.history.Snapshot;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/**
 * The numbers of an account on one day, as a row of an export. Its first columns are those of a history that can be imported.
 *
 * @param observedAt absent for numbers that were imported, whose time of day is not known
 */
record DayRow(String platform, String handle, String date, @Nullable Long followers, @Nullable Long following,
        @Nullable Long posts, @Nullable Long likes, @Nullable Long views, @Nullable Long subscribers,
        @Nullable Long members, @Nullable Long listed, @Nullable Long videos, @Nullable Long photos,
        @Nullable Long comments, @Nullable Long shares,
        @Nullable String precision, @Nullable Long low, @Nullable Long high, String counts, String method,
        @Nullable String observedAt, String id, String organization, boolean simulated) {

    private static final RecordComponent[] COMPONENTS = DayRow.class.getRecordComponents();

    static final List<String> COLUMNS = Arrays.stream(COMPONENTS)
            .map(RecordComponent::getName).map(PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE::translate)
            .toList();

    static DayRow of(Row row, Snapshot day, boolean simulated) {
        AccountAnswer.Points numbers = AccountAnswer.Points.of(day);
        return new DayRow(row.address().platform().id(), row.address().handle(), day.day().toString(),
                numbers.followers(), number(day, Metric.FOLLOWING), numbers.posts(), number(day, Metric.LIKES),
                number(day, Metric.VIEWS), number(day, Metric.SUBSCRIBERS), number(day, Metric.MEMBERS),
                number(day, Metric.LISTED), number(day, Metric.VIDEOS), number(day, Metric.PHOTOS),
                number(day, Metric.COMMENTS), number(day, Metric.SHARES),
                numbers.precision(), numbers.low(), numbers.high(), day.counts(), day.method(),
                day.isImported() ? null : day.observedAt().toString(), row.id().toString(),
                row.text(BoardColumn.ORGANIZATION).orElseThrow(), simulated);
    }

    /** The values in the order of the columns, absent where they are not known. */
    List<@Nullable Object> values() {
        try {
            List<@Nullable Object> values = new ArrayList<>(COMPONENTS.length);
            for (RecordComponent component : COMPONENTS) {
                values.add(component.getAccessor().invoke(this));
            }
            return values;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record has accessors for its components", impossible);
        }
    }

    private static @Nullable Long number(Snapshot day, Metric metric) {
        Count count = day.metrics().get(metric);
        return count == null ? null : count.value();
    }
}
