package tidemark.board;

import java.nio.charset.StandardCharsets;

import tidemark.account.Names;

/** Letters without their case, so that they can be put back as they were, and texts without all that a person who searches leaves out. */
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

    /** A text as it is searched: lower case, without accents, points and signs that show nothing, in whatever form it was written. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Names.of(text).codePoints().forEach(letter -> {
            byte[] other = Letters.plain(letter);
            plain.append(other == null ? Character.toString(letter) : new String(other, StandardCharsets.UTF_8));
        });
        return plain.toString().strip();
    }
}
