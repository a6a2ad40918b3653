package tidemark.board;

/** Letters without their case, so that they can be found and put back as they were. */
final class Fold {

    private Fold() {}

    /** The lower-case form of a code point that has one from which it can be had back, otherwise the code point itself. */
    static int lower(int codePoint) {
        int lower = Character.toLowerCase(codePoint);
        return Character.toUpperCase(lower) == codePoint ? lower : codePoint;
    }

    static String lower(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> folded.appendCodePoint(lower(c)));
        return folded.toString();
    }
}
