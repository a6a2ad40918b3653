package tidemark.platforms.youtube;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.reading.Count;

import static org.junit.jupiter.api.Assertions.assertEquals;

class YoutubeWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            en-GB  | 5.04m subscribers            | 5040000
            en     | 1 subscriber                 | 1
            en     | No subscribers               | 0
            en-IN  | 50.4 lakh subscribers        | 5040000
            de     | 5,04 Mio. Abonnenten         | 5040000
            de     | 1.234 Abonnenten             | 1234
            es     | 5,04 M de suscriptores       | 5040000
            es-419 | 5.04 M de suscriptores       | 5040000
            fr     | 5,04 M d’abonnés             | 5040000
            fr     | 12,3 k abonnés               | 12300
            pt     | 5,04 mi de inscritos         | 5040000
            pt-BR  | 12,3 mil inscritos           | 12300
            it     | 5,04 Mln di iscritti         | 5040000
            pl     | 12,3 tys. subskrybentów      | 12300
            ru     | 5,04 млн подписчиков         | 5040000
            tr     | 12,3 B abone                 | 12300
            ja     | チャンネル登録者数 504万人      | 5040000
            ko     | 구독자 504만명                 | 5040000
            zh-TW  | 504 萬位訂閱者                 | 5040000
            zh-CN  | 504万位订阅者                  | 5040000
            id     | 5,04 jt subscriber           | 5040000
            ''     | 5,04 Mio. Abonnenten         | 5040000
            ''     | 5.04M subscribers            | 5040000
            en     | 5,04 Mio. Abonnenten         | 5040000
            ''     | 5,04 jt subscriber           | 5040000
            en     | 5,04M subscribers            | -
            de     | 5.04 Mio. Abonnenten         | -
            ''     | 5.04M                        | -
            en     | about 5.04M subscribers      | -
            """)
    void readsSubscribersInTheLanguageOfTheirNoun(String declared, String text, Long value) {
        assertEquals(Optional.ofNullable(value), new YoutubeWords(declared).subscribers(text).map(Count::value));
    }

    @Test
    void cutsSubscribersDown() {
        Count count = new YoutubeWords("en").subscribers("5.04M subscribers").orElseThrow();
        assertEquals(5_040_000, count.low());
        assertEquals(5_049_999, count.high());
    }

    @Test
    void takesABareNumberOnlyWhereTheLanguageIsKnown() {
        assertEquals(Optional.of(1234567L), new YoutubeWords("de").labelled("1.234.567").map(Count::value));
        assertEquals(Optional.empty(), new YoutubeWords("").labelled("1,234,567").map(Count::value));
    }
}
