package tidemark.local.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes CSV as defined by RFC 4180 that no spreadsheet takes for formulas. */
public final class Csv {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final String FORMULA = "=+-@\t\r\n";
    private static final Pattern QUOTED = Pattern.compile("[,\"\r\n]");
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}&&[^\t\r\n]]");

    private Csv() {}

    /** One record with its line end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell; an apostrophe goes before a text that begins as a formula does and is no number. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
        String safe = STEERING.matcher(formula ? "'" + text : text).replaceAll("\uFFFD");
        return QUOTED.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
