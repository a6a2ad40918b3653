package tidemark.local.table;

import java.util.Map;

/**
 * What the output can show.
 *
 * @param width how many cells a line has
 * @param colours whether escape sequences may colour it
 */
public record Display(int width, boolean colours) {

    private static final int USUAL_WIDTH = 80;
    private static final String WIDTH = "[1-9]\\d{0,3}";

    /**
     * Reads {@code COLUMNS}, {@code NO_COLOR} and {@code TERM} of the environment.
     *
     * @param interactive whether the output is a terminal; colours need one
     * @param terminalWidth the terminal's own width, empty where it is unknown
     */
    public static Display of(Map<String, String> environment, boolean interactive, String terminalWidth) {
        String columns = environment.getOrDefault("COLUMNS", "");
        boolean colours = interactive && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        String width = columns.matches(WIDTH) ? columns : interactive ? terminalWidth : "";
        return new Display(width.matches(WIDTH) ? Integer.parseInt(width) : USUAL_WIDTH, colours);
    }

    /** A heading. */
    String bold(String text) {
        return coloured("1", text);
    }

    /** A change, by its sign. */
    String signed(String text) {
        String sign = text.strip();
        return sign.startsWith("-") ? coloured("31", text) : sign.startsWith("+") ? coloured("32", text) : text;
    }

    private String coloured(String code, String text) {
        return colours && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
