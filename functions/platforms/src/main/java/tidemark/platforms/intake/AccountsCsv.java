package tidemark.platforms.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.intake.AccountRow;
import tidemark.intake.ImportReport;
import tidemark.platforms.AddressBook;
import tidemark.platforms.AddressBook.Parsed;
import tidemark.platforms.intake.CsvColumns.Column;
import tidemark.platforms.intake.CsvText.Piece;
import tidemark.platforms.spi.Link;

/**
 * Reads account lists: a header {@code platform,handle,organization} in any case and order, more columns where known, a URL in place of
 * platform and handle; commas, semicolons or tabs; with or without byte order mark. Every line is a row or is rejected with a reason. Thread-safe.
 */
public final class AccountsCsv {

    /** The largest file read, in bytes. */
    public static final int LARGEST = 64 * 1024 * 1024;
    /** The most lines read. */
    public static final int MOST = 1_000_000;

    private static final int LONGEST = 200;
    private static final int TAGS = 20;

    private final AddressBook book;

    public AccountsCsv(AddressBook book) {
        this.book = book;
    }

    /**
     * The lines of a list, in order, without its header and blank ones.
     *
     * @throws CsvException if the file as a whole is none
     */
    public List<CsvLine> read(byte[] file) throws CsvException {
        if (file.length > LARGEST) {
            throw new CsvException("The file is larger than " + LARGEST / (1024 * 1024) + " MB; split it.");
        }
        List<String> rows = CsvText.lines(CsvText.decoded(file));
        Optional<String> header = rows.stream().filter(row -> !row.isBlank()).findFirst();
        if (header.isEmpty()) {
            throw new CsvException("The file is empty.");
        }
        CsvText text = new CsvText(separator(header.get()));
        List<Piece> pieces = text.pieces(rows);
        if (pieces.size() - 1 > MOST) {
            throw new CsvException("The file has more than " + MOST + " lines; split it.");
        }
        CsvColumns columns = CsvColumns.of(text.fields(pieces.getFirst().text()).orElse(List.of()));
        List<CsvLine> lines = new ArrayList<>(pieces.size());
        pieces.stream().skip(1).forEach(piece -> lines.add(line(piece, text, columns)));
        return lines;
    }

    /** The sign that splits the header into the most names that are known. */
    private static char separator(String header) {
        return Stream.of(',', ';', '\t').max(Comparator.comparingLong(sign -> new CsvText(sign).fields(header)
                .map(CsvColumns::known).orElse(0L))).orElse(',');
    }

    private CsvLine line(Piece piece, CsvText text, CsvColumns columns) {
        Optional<List<String>> fields = text.fields(piece.text());
        if (fields.isEmpty()) {
            return rejected(piece, piece.text(), "a quote is opened and not closed");
        }
        if (columns.overflows(fields.get())) {
            return rejected(piece, piece.text(),
                    "it has more fields than the header; put fields with a comma in quotes");
        }
        String what = written(fields.get(), columns);
        return switch (address(fields.get(), columns)) {
            case Parsed.Refused refused -> rejected(piece, what, refused.reason());
            case Parsed.Found found -> row(piece, what, found.address(), fields.get(), columns);
        };
    }

    private Parsed address(List<String> fields, CsvColumns columns) {
        String platform = columns.field(fields, Column.PLATFORM);
        String handle = columns.field(fields, Column.HANDLE);
        String url = columns.field(fields, Column.URL);
        String text = handle == null ? url : handle;
        if (text == null) {
            return new Parsed.Refused(url == null ? "it has neither handle nor url" : "it has no handle");
        }
        return platform == null
                ? Link.of(text).map(book::link).orElseGet(
                        () -> new Parsed.Refused("it names no platform, and \"" + shown(text) + "\" is no link"))
                : book.of(platform, text);
    }

    private static CsvLine row(Piece piece, String what, Address address, List<String> fields, CsvColumns columns) {
        String core = columns.field(fields, Column.CORE);
        Boolean flag = core == null ? null : flag(core);
        if (core != null && flag == null) {
            return rejected(piece, what, "core is \"" + shown(core) + "\"; write yes or no");
        }
        for (Column column : List.of(Column.ORGANIZATION, Column.TEAM, Column.TYPE)) {
            String field = columns.field(fields, column);
            if (field != null && (field.length() > LONGEST || field.chars().anyMatch(Character::isISOControl))) {
                return rejected(piece, what, column.name().toLowerCase(Locale.ROOT) + " is longer than " + LONGEST
                        + " characters or not one line");
            }
        }
        String tags = columns.field(fields, Column.TAGS);
        Set<String> labels = tags == null ? null : labels(tags);
        if (labels != null && (labels.size() > TAGS || labels.stream().anyMatch(label -> label.length() > 40))) {
            return rejected(piece, what, "it has more than " + TAGS + " tags or one longer than 40 characters");
        }
        return new CsvLine.Row(new AccountRow(piece.line(), address, columns.field(fields, Column.ORGANIZATION),
                columns.field(fields, Column.TEAM), columns.field(fields, Column.TYPE), flag, labels,
                link(columns.field(fields, Column.URL))));
    }

    private static Set<String> labels(String tags) {
        Set<String> labels = new TreeSet<>();
        for (String tag : tags.split("[,;|]")) {
            if (!tag.isBlank()) {
                labels.add(tag.strip());
            }
        }
        return labels;
    }

    private static @Nullable Boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1", "x", "core" -> Boolean.TRUE;
            case "no", "n", "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Links are kept only where they are https; any other is left out. */
    private static @Nullable String link(@Nullable String url) {
        return url != null && url.regionMatches(true, 0, "https://", 0, 8) && Link.of(url).isPresent() ? url : null;
    }

    private static String written(List<String> fields, CsvColumns columns) {
        String platform = columns.field(fields, Column.PLATFORM);
        String handle = columns.field(fields, Column.HANDLE);
        String text = handle == null ? columns.field(fields, Column.URL) : handle;
        return (platform == null ? "" : platform + " ") + (text == null ? "" : text);
    }

    private static CsvLine rejected(Piece piece, String what, String reason) {
        return new CsvLine.Rejected(
                new ImportReport.Line(piece.line(), ImportReport.Verdict.REJECTED, shown(what), reason));
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= 120 ? line : line.substring(0, line.offsetByCodePoints(0, 60)) + "...";
    }
}
