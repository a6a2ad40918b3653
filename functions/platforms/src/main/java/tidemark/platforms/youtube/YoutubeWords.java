package tidemark.platforms.youtube;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Rounding;

/**
 * Reads the texts in which YouTube's pages give their numbers: {@code 5.04M subscribers}, {@code 5,04 Mio. Abonnenten}. The noun identifies the
 * language, and the number before it is read in that language or not at all.
 */
final class YoutubeWords {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** Language, subscribers, videos, views; # is the number. */
    private static final List<Wording> WORDINGS = """
            en     | # subscribers?                        | # videos?                 | # views?
            de     | # Abonnent(?:en)?                     | # Videos?                 | # Aufrufe?
            es     | #(?: de)? suscriptor(?:es)?           | # v[ií]deos?              | #(?: de)? (?:visualización|visualizaciones|vistas?)
            es-419 | #(?: de)? suscriptor(?:es)?           | # v[ií]deos?              | #(?: de)? (?:visualización|visualizaciones|vistas?)
            fr     | #(?: d'| )abonnés?                    | # vidéos?                 | #(?: de)? vues?
            pt-BR  | #(?: de)? (?:inscritos?|assinantes?)  | # vídeos?                 | #(?: de)? visualizaç(?:ão|ões)
            pt-PT  | #(?: de)? subscritor(?:es)?           | # vídeos?                 | #(?: de)? visualizaç(?:ão|ões)
            it     | #(?: di)? iscritt[oi]                 | # video                   | #(?: di)? visualizzazion[ei]
            nl     | # abonnees?                           | # video's|# video         | # weergaven?
            sv     | # prenumerant(?:er)?                  | # video(?:r|klipp)?       | # visning(?:ar)?
            pl     | # subskryb(?:ent|enta|entów|ujących|ujący) | # film(?:y|ów|u)?    | # wyświetle(?:nie|nia|ń)
            ru     | # подписчик(?:ов|а|и)?                | # видео                   | # просмотр(?:ов|а|ы)?
            uk     | # підписник(?:ів|а|и)?|# (?:читачів|читачі|читач) | # відео       | # перегляд(?:ів|и|у)?
            tr     | # abone                               | # video                   | # görüntüleme
            id     | # subscriber                          | # video                   | # x (?:ditonton|penayangan)
            vi     | # người đăng ký                       | # video                   | # lượt xem
            hi     | # (?:सब्सक्राइबर|सदस्य)                   | # वीडियो                   | # बार देखा गया
            ja     | チャンネル登録者数 ?#人?                | # ?本の動画               | # ?回視聴|視聴回数 # ?回
            ko     | 구독자 #명                             | 동영상 #개                | 조회수 #회
            zh     | # ?位订阅者|# 位訂閱者                  | # ?(?:个|個)(?:视频|視頻) | # ?次观看
            zh-TW  | # ?位訂閱者                            | # ?部影片                 | (?:觀看次數：)?# ?次(?:觀看)?
            """
            .lines().map(Wording::of).toList();
    private static final Set<String> LATIN_AMERICA = Set.of("es-419", "es-us", "es-mx");

    /** The language that the answer declares, as a BCP 47 tag; empty if it declares none. */
    private final String declared;

    YoutubeWords(String declared) {
        this.declared = declared.replace('_', '-');
    }

    /** YouTube truncates the number of subscribers; it never rounds up. */
    Optional<Count> subscribers(String text) {
        return read(text, Rounding.DOWN, wording -> wording.nouns().get(0));
    }

    /** If the field itself says that it counts subscribers, the number may lack the noun; then the language must be known. */
    Optional<Count> labelled(String text) {
        return subscribers(text).or(() -> CountLanguage.spoken(declared)
                .flatMap(language -> CountText.read(plain(text), language, Rounding.DOWN)));
    }

    Optional<Count> videos(String text) {
        return read(text, Rounding.UNKNOWN, wording -> wording.nouns().get(1));
    }

    Optional<Count> views(String text) {
        return read(text, Rounding.UNKNOWN, wording -> wording.nouns().get(2));
    }

    /** By the wording of the declared language, otherwise by those with that noun, if they agree. */
    private Optional<Count> read(String text, Rounding rounding, Function<Wording, Pattern> noun) {
        String plain = plain(text);
        List<Wording> worded = WORDINGS.stream().filter(wording -> noun.apply(wording).matcher(plain).matches())
                .toList();
        List<Wording> own = worded.stream().filter(wording -> wording.recognizes(declared)).toList();
        Set<Count> counts = new HashSet<>();
        for (Wording wording : own.isEmpty() ? worded : own) {
            Matcher matcher = noun.apply(wording).matcher(plain);
            if (matcher.matches()) {
                wording.count(number(matcher), declared, rounding).ifPresent(counts::add);
            }
        }
        return counts.size() == 1 ? Optional.of(counts.iterator().next()) : Optional.empty();
    }

    private static String number(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            @Nullable
            String number = matcher.group(group);
            if (number != null) {
                return number;
            }
        }
        return "";
    }

    private static String plain(String text) {
        return SPACES.matcher(text).replaceAll(" ").replace('’', '\'').strip();
    }

    /**
     * One language.
     *
     * @param nouns for subscribers, videos and views, each with one group for each wording: the number
     */
    private record Wording(String tag, CountLanguage counts, List<Pattern> nouns) {

        static Wording of(String line) {
            String[] cells = line.split(" +\\| +(?=[#\\p{L}(])", 4);
            List<Pattern> nouns = new ArrayList<>();
            for (int i = 1; i < cells.length; i++) {
                nouns.add(Pattern.compile(cells[i].strip().replace("#", "(.+?)"),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            }
            return new Wording(cells[0].strip(), language(cells[0].strip()), nouns);
        }

        private static CountLanguage language(String tag) {
            Map<String, Integer> spanish = CountLanguage.of("es").powers();
            return switch (tag) {
                case "es-419" -> new CountLanguage('.', ',', spanish);
                case "pt-PT" -> new CountLanguage(',', '.', spanish);
                default -> CountLanguage.of(tag);
            };
        }

        boolean recognizes(String declared) {
            String lower = declared.toLowerCase(Locale.ROOT);
            return switch (tag) {
                case "es" -> lower.startsWith("es") && !LATIN_AMERICA.contains(lower);
                case "es-419" -> LATIN_AMERICA.contains(lower);
                case "pt-BR" -> lower.startsWith("pt") && !lower.equals("pt-pt");
                case "pt-PT" -> lower.equals("pt-pt");
                case "zh-TW" -> lower.matches("zh-(?:tw|hk|hant.*)");
                case "zh" -> lower.startsWith("zh") && !lower.matches("zh-(?:tw|hk|hant.*)");
                default -> lower.equals(tag) || lower.startsWith(tag + "-");
            };
        }

        /** "No subscribers" is English for 0. */
        Optional<Count> count(String number, String declared, Rounding rounding) {
            if (tag.equals("en") && number.equalsIgnoreCase("no")) {
                return Optional.of(Count.exact(0));
            }
            CountLanguage own = tag.equals("en") && recognizes(declared)
                    ? CountLanguage.spoken(declared).orElse(counts)
                    : counts;
            return CountText.read(number, own, rounding);
        }
    }
}
