package tidemark.account;

/** Removes the characters that programs add to copied text: spaces of other widths, invisible marks, letters of double width. */
public final class InvisibleCharacters {

    private static final int TO_ASCII = 0xFF01 - '!';

    private InvisibleCharacters() {}

    /**
     * A handle, link or platform name without invisible characters, with full-width characters as ASCII, any white space as spaces and none at the
     * ends.
     */
    public static String meant(String text) {
        if (plain(text)) {
            return text.strip();
        }
        StringBuilder meant = new StringBuilder(text.length());
        text.codePoints().filter(c -> !unseen(c) && !joiner(c)).map(InvisibleCharacters::narrow)
                .forEach(meant::appendCodePoint);
        return meant.toString().strip();
    }

    private static int narrow(int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - TO_ASCII;
        }
        return c == 0xFE6B ? '@' : space(c) ? ' ' : c;
    }

    /** Whether a text has only ASCII letters, digits, signs and spaces. */
    static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** White space of any kind: no-break, narrow and wide spaces, tabs and line breaks too. */
    public static boolean space(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Invisible characters that change no letter: soft hyphens, zero-width spaces, byte order marks, marks of direction. */
    public static boolean unseen(int c) {
        return c == 0xAD || c == 0x61C || c == 0x200B || c == 0x200E || c == 0x200F || c == 0xFEFF
                || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F);
    }

    /** Invisible characters that say how the characters on both sides of them join. */
    public static boolean joiner(int c) {
        return c == 0x200C || c == 0x200D;
    }
}
