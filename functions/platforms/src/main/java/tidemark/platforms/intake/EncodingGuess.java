package tidemark.platforms.intake;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Guesses the encoding of bytes that are not UTF-8. Used only in messages: no file is decoded by the guess. */
final class EncodingGuess {

    private static final List<String> LATIN = List.of("windows-1252", "windows-1250", "x-MacRoman", "IBM850");
    private static final Map<String, Set<UnicodeScript>> OTHERS = new TreeMap<>(Map.of("Shift_JIS",
            Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN), "EUC-KR",
            Set.of(UnicodeScript.HANGUL), "GB18030", Set.of(UnicodeScript.HAN), "windows-1251",
            Set.of(UnicodeScript.CYRILLIC), "windows-1253", Set.of(UnicodeScript.GREEK), "windows-1255",
            Set.of(UnicodeScript.HEBREW), "windows-1256", Set.of(UnicodeScript.ARABIC)));
    private static final String SIGNS = "\u2018\u2019\u201C\u201D\u2013\u2026\u00AB\u00BB\u00B0\u20AC\u00A0\u00B7\u2122";

    private EncodingGuess() {}

    /** The name of an encoding, or several joined by "or". */
    static String of(byte[] bytes) {
        byte[] file = Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 16));
        String others = inRows(file)
                ? OTHERS.entrySet().stream().filter(other -> fits(file, other.getKey(), other.getValue()))
                        .map(Map.Entry::getKey).collect(Collectors.joining(" or "))
                : "";
        return others.isEmpty() ? latin(file) : others;
    }

    /** Whether non-ASCII bytes follow each other, as in a script that is not Latin. */
    private static boolean inRows(byte[] file) {
        int bytes = 0;
        int rows = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] < 0) {
                bytes++;
                rows += i == 0 || file[i - 1] >= 0 ? 1 : 0;
            }
        }
        return bytes >= 2 * rows;
    }

    private static boolean fits(byte[] file, String encoding, Set<UnicodeScript> scripts) {
        return Charset.isSupported(encoding) && CsvBytes.read(file, Charset.forName(encoding))
                .filter(text -> text.codePoints().filter(c -> c > 0x7F && Character.isLetter(c))
                        .allMatch(c -> scripts.contains(UnicodeScript.of(c))))
                .isPresent();
    }

    private static String latin(byte[] file) {
        String best = LATIN.getFirst();
        int most = Integer.MIN_VALUE;
        for (String encoding : LATIN) {
            int likely = Charset.isSupported(encoding)
                    ? CsvBytes.read(file, Charset.forName(encoding)).map(EncodingGuess::likely)
                            .orElse(Integer.MIN_VALUE)
                    : Integer.MIN_VALUE;
            if (likely > most) {
                most = likely;
                best = encoding;
            }
        }
        return best;
    }

    /** A score: letters count for an encoding, except capitals amid small letters; most other characters count against it. */
    private static int likely(String text) {
        int likely = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                boolean amid = i > 0 && Character.isLowerCase(text.charAt(i - 1));
                likely += Character.isLetter(c)
                        ? Character.isUpperCase(c) && amid ? -1 : 2
                        : SIGNS.indexOf(c) >= 0 ? 1 : -2;
            }
        }
        return likely;
    }
}
