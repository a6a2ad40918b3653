package tidemark.encoding;

import java.util.regex.Pattern;

/**
 * Texts in CSV files that a spreadsheet could take for formulas. An apostrophe is put before them, as spreadsheets themselves mark texts; reading
 * takes it away again, so that a text that is written and read is the same.
 */
public final class FormulaGuard {

    private static final Pattern DANGEROUS = Pattern.compile("(?s)'*[=+\\-@\t\r].*");

    private FormulaGuard() {}

    /** A text as it is written. */
    public static String guarded(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was written. */
    public static String read(String cell) {
        return cell.startsWith("'") && DANGEROUS.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
