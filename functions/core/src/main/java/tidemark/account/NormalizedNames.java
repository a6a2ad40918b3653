package tidemark.account;

import java.text.Normalizer;
import java.util.Locale;

/** Names of organizations, teams and tags as people type and copy them, in one form. */
public final class NormalizedNames {

    private NormalizedNames() {}

    /** A name in composed letters (NFC), without signs that show nothing, any white space in it one space, none at its ends. */
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

    /** What names have in common that differ in the case of their letters only. */
    public static String key(String name) {
        String folded = of(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return InvisibleCharacters.plain(folded)
                ? folded
                : Normalizer.normalize(folded.replace('\u03C2', '\u03C3').replace("i\u0307", "i"),
                        Normalizer.Form.NFC);
    }
}
