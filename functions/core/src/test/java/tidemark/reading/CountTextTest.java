package tidemark.reading;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CountTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0", "7|7", "514020|514020", "5,750|5750", "1,234,567|1234567",
            "5 012|5012", "10\u00a0612\u00a0280|10612280", "10\u202f612\u202f280|10612280", "1'234'567|1234567",
            "1’234|1234", "12,34,567|1234567", "1,00,00,000|10000000", "9223372036854775807|9223372036854775807",
            "٣٤٥|345"})
    void readsWholeNumbersExactly(String text, long value) {
        assertEquals(Optional.of(Count.exact(value)), english(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-5", "+5", "1.2", "1.234", "1,2", "1,23", "1,2345", "12,345,67", "1 23",
            "1,234 567",
            "1.2.3K", "1,2K", "K", "1.2Q", "5 012 subscribers", "1e9", "0x1F", "NaN", "∞", "½", "9223372036854775808",
            "99999999999999999999", "9999999999.9B", "12.3456K", "007", "1 234K", "1..2K", "1.K", ".5K", "1.2k1",
            "1,234,", ",234", "1' 234", "१०क", "1.2 K M"})
    void readsNothingFromWhatIsNotOneWholeCount(String text) {
        assertEquals(Optional.empty(), english(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.2K|1200|1150|1250", "86.4K|86400|86350|86450", "18k|18000|17500|18500",
            "5.04m|5040000|5035000|5045000", "10.8M|10800000|10750000|10850000", "2.5 M|2500000|2450000|2550000",
            "3.3B|3300000000|3250000000|3350000000", "1,234K|1234000|1233500|1234500",
            "1.2 million|1200000|1150000|1250000"})
    void givesShortFormsTheirBounds(String text, long value, long low, long high) {
        assertEquals(Optional.of(new Count(value, Precision.ABBREVIATED, low, high)), english(text));
    }

    @Test
    void boundsFollowTheRounding() {
        assertEquals(new Count(1_200, Precision.ABBREVIATED, 1_200, 1_299),
                CountText.read("1.2K", CountLanguage.ENGLISH, Rounding.DOWN).orElseThrow());
        assertEquals(new Count(1_200, Precision.ABBREVIATED, 1_150, 1_299),
                CountText.read("1.2K", CountLanguage.ENGLISH, Rounding.UNKNOWN).orElseThrow());
        assertEquals(new Count(1_230_000, Precision.ROUNDED, 1_230_000, 1_239_999),
                Rounding.DOWN.count(1_230_000, 10_000, Precision.ROUNDED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"de|1.234|1234", "de|1,2 Mio.|1200000", "de|3 Mrd.|3000000000",
            "fr|12 345|12345", "fr|1,2 k|1200", "fr|2,5 Md|2500000000", "es|12 mil|12000",
            "pt-BR|1,5 mi|1500000", "pt-BR|2 bi|2000000000", "pl|1,2 tys.|1200", "ru|1,2 тыс.|1200",
            "ru|3,4 млн|3400000", "uk|1,2 тис.|1200", "tr|12 B|12000", "tr|1,2 Mn|1200000",
            "id|2,1 jt|2100000", "id|3 M|3000000000", "vi|1,2 Tr|1200000", "hi|2 लाख|200000",
            "ja|1.2万|12000", "ja|3億|300000000", "ko|1.5만|15000", "zh|1.2亿|120000000",
            "zh-TW|3.4萬|34000", "en-IN|1.2L|120000", "en-IN|3Cr|30000000",
            "sv|1,2 mn|1200000", "nl|4 mln.|4000000", "it|1,2 Mln|1200000"})
    void readsShortFormsOfALanguage(String tag, String text, long value) {
        assertEquals(value, CountText.read(text, CountLanguage.of(tag), Rounding.NEAREST).orElseThrow().value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"de|1.2K", "de|1,234", "ru|1,2K", "it|1,2 K", "fr|1.2k",
            "en|1,2 тыс.", "en|1.2万", "tr|1.2B"})
    void readsNothingInAnotherLanguage(String tag, String text) {
        assertEquals(Optional.empty(), CountText.read(text, CountLanguage.of(tag), Rounding.NEAREST));
    }

    private static Optional<Count> english(String text) {
        return CountText.read(text, CountLanguage.ENGLISH, Rounding.NEAREST);
    }
}
