package tidemark.platforms.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.account.NormalizedNames;
import tidemark.intake.AccountRow;
import tidemark.intake.ImportReport;
import tidemark.platforms.AddressBook;
import tidemark.platforms.AddressBook.Parsed;
import tidemark.platforms.intake.CsvColumns.Column;
import tidemark.platforms.spi.WebLink;

/** The fields of one line with their columns, and the account row made of them. */
record CsvRow(int line, List<String> fields, CsvColumns columns, AddressBook book) {

    private static final String WORD = "[\\p{L}\\p{N}.()+-]{1,30}";

    private static final int LONGEST = 200;
    private static final int TAGS = 20;
    private static final int LONGEST_TAG = 40;

    /** Whether no field has a visible character. */
    boolean blank() {
        return fields.stream().allMatch(CsvText::blank);
    }

    /** Whether it seems to be a row of its own, valid or not: it names a platform and an account, or could, and is at least as wide as the header. */
    boolean ownRow() {
        if (address() instanceof Parsed.Found) {
            return true;
        }
        String platform = field(Column.PLATFORM);
        return platform != null && field(Column.HANDLE) != null
                && (book.platform(platform).isPresent()
                        || (fields.size() >= columns.width() && platform.matches(WORD + "(?: " + WORD + ")?")));
    }

    /** Whether it names an account. */
    boolean named() {
        return !columns.overflows(fields) && address() instanceof Parsed.Found;
    }

    CsvLine understood() {
        if (columns.overflows(fields)) {
            return rejected(line, String.join(" ", fields),
                    "it has more fields than the header; put fields with a comma in quotes");
        }
        Optional<String> unread = unread();
        if (unread.isPresent()) {
            return rejected(line, written(), unread.get());
        }
        return switch (address()) {
            case Parsed.Refused refused -> rejected(line, written(), refused.reason());
            case Parsed.Found found -> row(found.address());
        };
    }

    /** What is wrong with the characters of a field that would be imported. */
    private Optional<String> unread() {
        for (Column column : Column.values()) {
            String field = field(column);
            if (field != null && field.indexOf('\uFFFD') >= 0) {
                return Optional
                        .of(column.word() + " holds \uFFFD, which stands for a letter that was lost when the list was"
                                + " saved or sent in another encoding; write it anew");
            }
            if (field != null && NormalizedNames.of(field).chars().anyMatch(Character::isISOControl)) {
                return Optional.of(column.word() + " holds a control character");
            }
        }
        return Optional.empty();
    }

    private Parsed address() {
        String platform = field(Column.PLATFORM);
        String handle = field(Column.HANDLE);
        String url = field(Column.URL);
        String text = handle == null ? url : handle;
        if (text == null) {
            return new Parsed.Refused("it has neither handle nor url");
        }
        return platform == null
                ? WebLink.of(text).map(book::link).orElseGet(
                        () -> new Parsed.Refused("it names no platform, and \"" + shown(text) + "\" is no link"))
                : book.of(platform, text);
    }

    private CsvLine row(Address address) {
        String core = field(Column.CORE);
        Boolean flag = core == null ? null : flag(core);
        if (core != null && flag == null) {
            return rejected(line, written(), "core is \"" + shown(core) + "\"; write yes or no");
        }
        for (Column column : List.of(Column.ORGANIZATION, Column.TEAM, Column.TYPE)) {
            String name = field(column);
            if (name != null && name.length() > LONGEST) {
                return rejected(line, written(), column.word() + " is longer than " + LONGEST + " characters");
            }
        }
        String tags = field(Column.TAGS);
        Set<String> labels = tags == null ? null : labels(tags);
        if (labels != null
                && (labels.size() > TAGS || labels.stream().anyMatch(label -> label.length() > LONGEST_TAG))) {
            return rejected(line, written(),
                    "it has more than " + TAGS + " tags or one longer than " + LONGEST_TAG + " characters");
        }
        return new CsvLine.Row(new AccountRow(line, address, field(Column.ORGANIZATION), field(Column.TEAM),
                field(Column.TYPE), flag, labels, link(field(Column.URL))));
    }

    private @Nullable String field(Column column) {
        return columns.field(fields, column);
    }

    private static Set<String> labels(String tags) {
        Set<String> labels = new TreeSet<>();
        for (String tag : tags.split("[,;|]")) {
            labels.add(NormalizedNames.of(tag));
        }
        labels.remove("");
        return labels;
    }

    private static @Nullable Boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1", "x", "core" -> Boolean.TRUE;
            case "no", "n", "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Only https links are kept; any other is left out. */
    private static @Nullable String link(@Nullable String url) {
        return url != null && url.regionMatches(true, 0, "https://", 0, 8) && WebLink.of(url).isPresent() ? url : null;
    }

    private String written() {
        List<String> words = new ArrayList<>();
        String platform = field(Column.PLATFORM);
        String handle = field(Column.HANDLE);
        String text = handle == null ? field(Column.URL) : handle;
        words.add(platform == null ? "" : platform);
        words.add(text == null ? "" : text);
        return String.join(" ", words).strip();
    }

    /** Distinguishes rows under these columns from other text. */
    static CsvText.Rows rows(CsvColumns columns, AddressBook book) {
        return new CsvText.Rows() {
            @Override
            public boolean own(List<String> fields) {
                return new CsvRow(0, fields, columns, book).ownRow();
            }

            @Override
            public boolean named(List<String> fields) {
                return new CsvRow(0, fields, columns, book).named();
            }
        };
    }

    static CsvLine rejected(int line, String what, String reason) {
        return new CsvLine.Rejected(new ImportReport.Line(line, ImportReport.Verdict.REJECTED, shown(what), reason));
    }

    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.codePointCount(0, line.length()) <= 120
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 60)) + "...";
    }
}
