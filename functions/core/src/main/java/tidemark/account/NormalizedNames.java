package tidemark.account;

import java.text.Normalizer;
import java.util.Locale;

/** Normalizes the names of organizations, teams and tags that people type and copy. */
public final class NormalizedNames {

    private NormalizedNames() {}

    /** A name in composed letters (NFC), without invisible characters, with any white space in it as one space and none at its ends. */
    public static String of(String text) {
        if (InvisibleCharacters.plain(text)) {
            return text.contains("  ") ? spaced(text) : text.strip();
        }
        return Normalizer.normalize(spaced(text), Normalizer.Form.NFC);
    }

    private static String spaced(String text) {
        StringBuilder name = new StringBuilder(text.length());
        int[] before = {0};
        text.codePoints().filter(c -> !InvisibleCharacters.unseen(c)).forEach(c -> {
            boolean space = InvisibleCharacters.space(c);
            if (space || InvisibleCharacters.joiner(c)) {
                before[0] = space || before[0] == ' ' ? ' ' : c;
                return;
            }
            if (before[0] != 0 && !name.isEmpty()) {
                name.appendCodePoint(before[0]);
            }
            before[0] = 0;
            name.appendCodePoint(c);
        });
        return name.toString();
    }

    /** A key that is equal for names that differ only in the case of their letters. */
    public static String key(String name) {
        String folded = of(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return InvisibleCharacters.plain(folded)
                ? folded
                : Normalizer.normalize(folded.replace('\u03C2', '\u03C3').replace("i\u0307", "i"),
                        Normalizer.Form.NFC);
    }
}
