package tidemark.platforms.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a count as tables have it: digits, or digits in groups of three where the sign between them can mean nothing else. */
final class HistoryNumber {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
    /** A blank or an apostrophe between groups is no decimal sign; a comma or a full stop is none where it comes twice. */
    private static final Pattern GROUPS = Pattern
            .compile("\\d{1,3}(?:(?:[ '\u2019\u00A0\u2009\u202F]\\d{3}){1,4}|(?:,\\d{3}){2,4}|(?:\\.\\d{3}){2,4})");
    private static final Pattern AMBIGUOUS = Pattern.compile("\\d{1,3}[.,]\\d{3}");

    private HistoryNumber() {}

    /** The number; empty if the text is none, or may mean several. */
    static Optional<Long> read(String text) {
        return DIGITS.matcher(text).matches() || GROUPS.matcher(text).matches()
                ? Optional.of(Long.parseLong(text.replaceAll("\\D", "")))
                : Optional.empty();
    }

    /** Why a text is no number. */
    static String reason(String text) {
        return AMBIGUOUS.matcher(text).matches()
                ? "\"" + text + "\" may mean thousands or a fraction; write the digits only"
                : "\"" + CsvRow.shown(text) + "\" is no whole number";
    }
}
