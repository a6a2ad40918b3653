package tidemark.board;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tidemark.account.InvisibleCharacters;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What each letter and sign is to a person who searches: in lower case, without accents, points and width; nothing where it shows nothing. */
final class LetterFolding {

    /** Beyond come ideographs and pictures, which are as they are. */
    private static final int KNOWN = 0x20000;

    /** Letters with a stroke or two in one, which no normal form takes apart. */
    private static final Map<Integer, String> STROKES = Map.ofEntries(Map.entry((int) '\u00DF', "ss"),
            Map.entry((int) '\u00E6', "ae"), Map.entry((int) '\u0153', "oe"), Map.entry((int) '\u00F8', "o"),
            Map.entry((int) '\u0142', "l"), Map.entry((int) '\u0111', "d"), Map.entry((int) '\u00F0', "d"),
            Map.entry((int) '\u00FE', "th"), Map.entry((int) '\u0131', "i"), Map.entry((int) '\u0127', "h"),
            Map.entry((int) '\u03C2', "\u03C3"));

    private static final short[] PLACES = new short[KNOWN];
    private static final byte[][] OTHERS = others();

    private LetterFolding() {}

    /** The letters that stand for a code point, in UTF-8; absent where it stands for itself. */
    static byte @Nullable [] plain(int letter) {
        return letter >= KNOWN || PLACES[letter] == 0 ? null : OTHERS[PLACES[letter]];
    }

    private static byte[][] others() {
        List<byte[]> others = new ArrayList<>();
        others.add(new byte[0]);
        for (int letter = 0; letter < KNOWN; letter++) {
            if (Character.isDefined(letter) && Character.getType(letter) != Character.SURROGATE) {
                String itself = Character.toString(letter);
                String plain = made(letter);
                if (!plain.equals(itself) || letter == ' ') {
                    PLACES[letter] = (short) others.size();
                    others.add(plain.getBytes(UTF_8));
                }
            }
        }
        return others.toArray(byte[][]::new);
    }

    private static String made(int letter) {
        if (InvisibleCharacters.space(letter)) {
            return " ";
        }
        if (InvisibleCharacters.unseen(letter) || InvisibleCharacters.joiner(letter)) {
            return "";
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD).codePoints().filter(c -> !accent(c))
                .map(Character::toLowerCase)
                .forEach(c -> plain.append(STROKES.getOrDefault(c, Character.toString(c))));
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Marks upon Latin, Greek and Cyrillic letters and signs, points of Hebrew and Arabic. Vowels and sounds that other scripts write as marks are none. */
    private static boolean accent(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK && (c < 0x0671 || (c >= 0x1AB0 && c < 0x1B00)
                || (c >= 0x1DC0 && c < 0x1E00) || (c >= 0x20D0 && c < 0x2100) || (c >= 0xFE00 && c < 0xFE30));
    }
}
