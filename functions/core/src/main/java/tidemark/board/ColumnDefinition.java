package tidemark.board;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import tidemark.reading.Metric;

/**
 * What a column holds: how its values are kept, got from an account, and read back.
 *
 * @param builders gives a builder for each new board
 */
record ColumnDefinition(ColumnKind kind, Supplier<ColumnBuilder> builders, Cells cells) {

    /** Gets the value of an account; null where it is not known. */
    interface Getter<T> {
        @Nullable
        T of(BoardEntry entry);
    }

    /** Reads the value of a row; empty where it is not known. */
    interface Cells {
        Optional<CellValue> of(Column column, int row);
    }

    static ColumnDefinition numbers(Getter<Long> getter) {
        return longs(getter, CellValue.Numeric::new);
    }

    /** The newest value of a metric. */
    static ColumnDefinition metric(Metric metric) {
        return numbers(entry -> entry.count(metric));
    }

    /** What the audience gained over a period. */
    static ColumnDefinition change(GrowthPeriod period) {
        return numbers(entry -> entry.changes().get(period));
    }

    static ColumnDefinition flags(Getter<Boolean> getter) {
        return longs(entry -> {
            Boolean flag = getter.of(entry);
            return flag == null ? null : flag ? 1L : 0L;
        }, flag -> new CellValue.Flag(flag == 1));
    }

    /** Instants, cut to whole seconds. */
    static ColumnDefinition instants(Getter<Instant> getter) {
        return longs(entry -> {
            Instant instant = getter.of(entry);
            return instant == null ? null : instant.getEpochSecond();
        }, seconds -> new CellValue.Moment(Instant.ofEpochSecond(seconds)));
    }

    private static ColumnDefinition longs(Getter<Long> getter, LongFunction<CellValue> shown) {
        return new ColumnDefinition(ColumnKind.NUMBERS, () -> {
            LongColumnBuilder values = new LongColumnBuilder();
            return new ColumnBuilder((row, entry) -> {
                Long value = getter.of(entry);
                if (value != null) {
                    values.set(row, value);
                }
            }, values::finish);
        }, (column, row) -> {
            LongColumn numbers = (LongColumn) column;
            return numbers.has(row) ? Optional.of(shown.apply(numbers.get(row))) : Optional.empty();
        });
    }

    /** Texts of which many are the same. */
    static ColumnDefinition words(Getter<String> getter) {
        return words(getter, UnaryOperator.identity());
    }

    /** @param alike gives the same for words that are one; they are shown as the first row writes it */
    static ColumnDefinition words(Getter<String> getter, UnaryOperator<String> alike) {
        return words(getter, alike, (column, row) -> Optional.ofNullable(((DictionaryColumn) column).get(row))
                .map(CellValue.Text::new));
    }

    /** A set of texts, of which many are the same; kept one a line. */
    static ColumnDefinition lines(Getter<Collection<String>> getter) {
        return words(entry -> {
            Collection<String> texts = getter.of(entry);
            return texts == null || texts.isEmpty() ? null : String.join("\n", texts);
        }, UnaryOperator.identity(), (column, row) -> {
            String lines = ((DictionaryColumn) column).get(row);
            return Optional.of(new CellValue.Texts(lines == null ? List.of() : lines.lines().toList()));
        });
    }

    private static ColumnDefinition words(Getter<String> getter, UnaryOperator<String> alike, Cells cells) {
        return new ColumnDefinition(ColumnKind.WORDS, () -> {
            DictionaryColumnBuilder words = new DictionaryColumnBuilder(alike);
            return new ColumnBuilder((row, entry) -> words.set(row, getter.of(entry)), words::finish);
        }, cells);
    }

    /** Texts of which few are the same. */
    static ColumnDefinition texts(Getter<String> getter) {
        return new ColumnDefinition(ColumnKind.TEXTS, () -> {
            TextColumnBuilder texts = new TextColumnBuilder();
            return new ColumnBuilder((row, entry) -> texts.add(getter.of(entry)), texts::finish);
        }, (column, row) -> {
            TextColumn texts = (TextColumn) column;
            return texts.has(row) ? Optional.of(new CellValue.Text(texts.get(row))) : Optional.empty();
        });
    }
}
