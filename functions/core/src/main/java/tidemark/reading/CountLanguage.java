package tidemark.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a language writes counts on pages. The same letter means different numbers in different languages (Turkish {@code B} is a thousand), so a
 * text is only read in the language it was requested in.
 *
 * @param decimal the sign before the decimals
 * @param group the sign between thousands; spaces and apostrophes are understood in every language
 * @param powers the short words after a number, each with the power of ten it stands for
 */
public record CountLanguage(char decimal, char group, Map<String, Integer> powers) {

    public static final CountLanguage ENGLISH = new CountLanguage('.', ',',
            words("k 3 K 3 thousand 3 m 6 M 6 million 6 b 9 B 9 bn 9 billion 9"));

    private static final Map<String, CountLanguage> BY_TAG = Map.ofEntries(
            Map.entry("en", ENGLISH),
            Map.entry("en-IN", new CountLanguage('.', ',', words("k 3 K 3 L 5 lakh 5 M 6 Cr 7 crore 7 B 9"))),
            Map.entry("de", new CountLanguage(',', '.', words("Tsd. 3 Mio. 6 Mrd. 9"))),
            Map.entry("fr", new CountLanguage(',', ' ', words("k 3 K 3 M 6 Md 9"))),
            Map.entry("es", new CountLanguage(',', '.', words("mil 3 M 6"))),
            Map.entry("pt-BR", new CountLanguage(',', '.', words("mil 3 mi 6 bi 9"))),
            Map.entry("pt", new CountLanguage(',', '.', words("mil 3 mi 6 M 6 bi 9"))),
            Map.entry("it", new CountLanguage(',', '.', words("Mln 6 Mrd 9"))),
            Map.entry("nl", new CountLanguage(',', '.', words("K 3 mln. 6 mld. 9"))),
            Map.entry("sv", new CountLanguage(',', ' ', words("tn 3 mn 6 md 9"))),
            Map.entry("pl", new CountLanguage(',', ' ', words("tys. 3 mln 6 mld 9"))),
            Map.entry("ru", new CountLanguage(',', ' ', words("тыс. 3 млн 6 млрд 9"))),
            Map.entry("uk", new CountLanguage(',', ' ', words("тис. 3 млн 6 млрд 9"))),
            Map.entry("tr", new CountLanguage(',', '.', words("B 3 Mn 6 Mr 9"))),
            Map.entry("id", new CountLanguage(',', '.', words("rb 3 jt 6 M 9"))),
            Map.entry("vi", new CountLanguage(',', '.', words("N 3 Tr 6 T 9"))),
            Map.entry("hi", new CountLanguage('.', ',', words("हज़ार 3 लाख 5 क॰ 7 अ॰ 9"))),
            Map.entry("ja", new CountLanguage('.', ',', words("万 4 億 8"))),
            Map.entry("ko", new CountLanguage('.', ',', words("천 3 만 4 억 8"))),
            Map.entry("zh", new CountLanguage('.', ',', words("万 4 亿 8"))),
            Map.entry("zh-TW", new CountLanguage('.', ',', words("萬 4 億 8"))));

    public CountLanguage {
        powers = Map.copyOf(powers);
    }

    /**
     * The language of a BCP 47 tag such as {@code pt-BR}.
     *
     * @throws IllegalArgumentException if its short words are not known here
     */
    public static CountLanguage of(String tag) {
        CountLanguage language = BY_TAG.get(tag);
        if (language == null) {
            throw new IllegalArgumentException("counts are not read in " + tag);
        }
        return language;
    }

    /**
     * The language that a page declares: that of its tag ({@code de-AT}, {@code pt_br}), or of the tag's first part ({@code de}); empty if neither
     * is known here.
     */
    public static Optional<CountLanguage> spoken(String tag) {
        String[] parts = tag.strip().split("[-_]", 3);
        String first = parts[0].toLowerCase(Locale.ROOT);
        String whole = parts.length < 2 ? first : first + "-" + parts[1].toUpperCase(Locale.ROOT);
        return Optional.ofNullable(BY_TAG.get(whole)).or(() -> Optional.ofNullable(BY_TAG.get(first)));
    }

    private static Map<String, Integer> words(String pairs) {
        String[] parts = pairs.split(" ");
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            words.put(parts[i], Integer.valueOf(parts[i + 1]));
        }
        return words;
    }
}
