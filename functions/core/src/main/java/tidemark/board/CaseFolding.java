package tidemark.board;

import java.nio.charset.StandardCharsets;

import tidemark.account.NormalizedNames;

/** Letters without their case, so that they can be put back as they were, and texts without all that a person who searches leaves out. */
final class CaseFolding {

    private CaseFolding() {}

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
        NormalizedNames.of(text).codePoints().forEach(letter -> {
            byte[] other = LetterFolding.plain(letter);
            plain.append(other == null ? Character.toString(letter) : new String(other, StandardCharsets.UTF_8));
        });
        return plain.toString().strip();
    }
}
