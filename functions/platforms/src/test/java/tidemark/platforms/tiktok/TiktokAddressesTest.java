package tidemark.platforms.tiktok;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.platforms.AddressBook;
import tidemark.platforms.AddressBook.Parsed;
import tidemark.platforms.Platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class TiktokAddressesTest {

    private final AddressBook book = new AddressBook(Platforms.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tiktok/@NASA                                            | nasa
            TikTok/nasa.gov_1                                       | nasa.gov_1
            https://www.tiktok.com/@NASA                            | nasa
            https://www.tiktok.com/@nasa?lang=en&_t=abc             | nasa
            https://m.tiktok.com/@nasa/video/7000000000000000000    | nasa
            tiktok.com/@nasa/                                       | nasa
            https://www.tiktok.com/embed/@nasa                      | nasa
            https://www.tiktok.com/de-DE/@nasa                      | nasa
            https://www.tiktok.com/%40nasa                          | nasa
            https://www.tiktok.com/api/user/detail/?uniqueId=nasa   | nasa
            """)
    void readsWhatPeopleWrite(String text, String handle) {
        assertEquals("tiktok/" + handle,
                assertInstanceOf(Parsed.Found.class, book.read(text), text).address().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.tiktok.com/explore", "https://www.tiktok.com/tag/space",
            "https://vm.tiktok.com/ZMabc/",
            "https://www.tiktok.com/music/song-1", "https://www.tiktok.com", "tiktok/na sa",
            "tiktok/this_name_is_far_too_long_x",
            "tiktok/nasa."})
    void refusesWhatIsNoAccount(String text) {
        assertInstanceOf(Parsed.Refused.class, book.read(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiktok/nasa", "tiktok/_.nasa"})
    void writesEveryHandleAsALinkItCanReadAgain(String text) {
        var address = assertInstanceOf(Parsed.Found.class, book.read(text)).address();
        assertEquals(new Parsed.Found(address), book.read(new TiktokAddresses().profile(address).toString()));
    }
}
