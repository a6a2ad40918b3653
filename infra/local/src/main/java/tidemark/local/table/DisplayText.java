package tidemark.local.table;

/** Texts of others on a terminal: without characters that steer it, measured and cut by the cells they take. */
public final class DisplayText {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final String CUT = "…";
    /** The first and last characters of the ranges that take two cells. */
    private static final int[] WIDE = {0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x2614, 0x2615, 0x2705, 0x2705,
            0x2728, 0x2728, 0x274C, 0x274C, 0x2B50, 0x2B50, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00,
            0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6,
            0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F19A, 0x1F1E6, 0x1F1FF, 0x1F200, 0x1F64F, 0x1F680, 0x1F6FF,
            0x1F7E0, 0x1F7EB, 0x1F90C, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD};

    private DisplayText() {}

    /** The text as one line: breaks become blanks, and what could steer the terminal or turn the order of letters becomes U+FFFD. */
    public static String line(String text) {
        if (text.codePoints().noneMatch(DisplayText::steers)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> line.appendCodePoint(
                sign == '\t' || sign == '\n' || sign == '\r' ? ' ' : steers(sign) ? REPLACEMENT : sign));
        return line.toString();
    }

    private static boolean steers(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> sign == 0x061C || sign == 0x200E || sign == 0x200F || (sign >= 0x202A && sign <= 0x202E)
                    || (sign >= 0x2066 && sign <= 0x2069);
        };
    }

    /** How many cells of the terminal a line takes. */
    public static int width(String line) {
        int width = 0;
        int before = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int cells = cells(line.codePointAt(i), before);
            width += cells;
            before = cells;
        }
        return width;
    }

    /** The line in at most so many cells, its end replaced by … where it takes more. */
    public static String cut(String line, int width) {
        if (width(line) <= width) {
            return line;
        }
        int end = 0;
        int used = 0;
        int before = 0;
        while (end < line.length()) {
            int sign = line.codePointAt(end);
            before = cells(sign, before);
            if (used + before > width - 1) {
                break;
            }
            used += before;
            end += Character.charCount(sign);
        }
        return line.substring(0, end).stripTrailing() + (width > 0 ? CUT : "");
    }

    /** @param before how many cells the sign before took */
    private static int cells(int sign, int before) {
        if (sign == EMOJI_STYLE) {
            return before == 1 ? 1 : 0;
        }
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length && sign >= WIDE[i]; i += 2) {
            if (sign <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
