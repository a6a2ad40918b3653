package tidemark.platforms.intake;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tidemark.intake.HistoryRow;
import tidemark.platforms.AddressBook;
import tidemark.platforms.AddressBook.Parsed;
import tidemark.platforms.intake.CsvLines.TextLine;
import tidemark.platforms.intake.HistoryColumns.Column;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/** Reads the lines of one history by its header. */
record HistoryReader(CsvText text, HistoryColumns columns, AddressBook book) {

    /** What was written of a date; empty if the line has none. */
    Optional<String> date(TextLine line) {
        return text.fields(line.text()).map(fields -> columns.field(fields, Column.DATE));
    }

    /** The line; empty if it has no visible field. */
    Optional<HistoryLine> read(TextLine line) {
        if (line.cut()) {
            return Optional.of(rejected(line, line.text(), "it is longer than " + CsvLines.LONGEST + " characters"));
        }
        List<String> fields = text.fields(line.text()).orElse(null);
        if (fields == null) {
            return Optional.of(rejected(line, line.text(), "a quote is opened and not closed"));
        }
        if (fields.stream().allMatch(CsvText::blank)) {
            return Optional.empty();
        }
        if (columns.overflows(fields)) {
            return Optional.of(rejected(line, line.text(),
                    "it has more fields than the header; put fields with a comma in quotes"));
        }
        return Optional.of(switch (address(fields)) {
            case Parsed.Refused(String reason) -> rejected(line, written(fields), reason);
            case Parsed.Found found -> row(line, fields, found);
        });
    }

    private HistoryLine row(TextLine line, List<String> fields, Parsed.Found found) {
        String date = columns.field(fields, Column.DATE);
        if (date == null || columns.field(fields, Column.FOLLOWERS) == null) {
            return rejected(line, written(fields), date == null ? "it has no date" : "it has no followers");
        }
        Optional<LocalDate> day = HistoryDates.read(date);
        if (day.isEmpty()) {
            return rejected(line, written(fields),
                    "\"" + CsvRow.shown(date) + "\" is no date; write dates as 2026-12-31");
        }
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        for (Map.Entry<Column, Metric> number : HistoryColumns.NUMBERS.entrySet()) {
            String field = columns.field(fields, number.getKey());
            Optional<Long> value = field == null ? Optional.empty() : HistoryNumber.read(field);
            if (field != null && value.isEmpty()) {
                return rejected(line, written(fields), number.getKey().word() + ": " + HistoryNumber.reason(field));
            }
            value.ifPresent(known -> metrics.put(number.getValue(), Count.exact(known)));
        }
        return new HistoryLine.Row(new HistoryRow(line.number(), found.address(), day.get(), metrics));
    }

    private Parsed address(List<String> fields) {
        String platform = columns.field(fields, Column.PLATFORM);
        String handle = columns.field(fields, Column.HANDLE);
        String named = handle == null ? columns.field(fields, Column.URL) : handle;
        if (named == null) {
            return new Parsed.Refused("it has neither handle nor url");
        }
        return platform == null
                ? WebLink.of(named).map(book::link).orElseGet(() -> new Parsed.Refused(
                        "it names no platform, and \"" + CsvRow.shown(named) + "\" is no link"))
                : book.of(platform, named);
    }

    private String written(List<String> fields) {
        @Nullable
        String handle = columns.field(fields, Column.HANDLE);
        return Stream.of(columns.field(fields, Column.PLATFORM),
                handle == null ? columns.field(fields, Column.URL) : handle)
                .filter(java.util.Objects::nonNull).collect(java.util.stream.Collectors.joining(" "));
    }

    private static HistoryLine rejected(TextLine line, String what, String reason) {
        return new HistoryLine.Rejected(((CsvLine.Rejected) CsvRow.rejected(line.number(), what, reason)).line());
    }

    /** The separator that splits a header into the most known column names. */
    static char separator(String header) {
        return Stream.of(',', ';', '\t').max(java.util.Comparator.comparingLong(sign -> new CsvText(sign)
                .fields(header).map(HistoryColumns::known).orElse(0L))).orElse(',');
    }
}
