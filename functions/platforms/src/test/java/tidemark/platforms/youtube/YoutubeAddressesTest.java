package tidemark.platforms.youtube;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.platforms.AddressBook;
import tidemark.platforms.AddressBook.Parsed;
import tidemark.platforms.Platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class YoutubeAddressesTest {

    private final AddressBook book = new AddressBook(Platforms.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            youtube/NASA                                                   | @nasa
            yt/@NASA                                                       | @nasa
            youtube/UCLA_uYDoGb9H2BAeXyMzKfA                               | UCLA_uYDoGb9H2BAeXyMzKfA
            youtube/user/NASAtelevision                                    | user/nasatelevision
            youtube/c/NASA                                                 | c/nasa
            https://www.youtube.com/@NASA                                  | @nasa
            https://m.youtube.com/@NASA/videos?view=0                      | @nasa
            youtube.com/@nasa?si=abc_DEF                                   | @nasa
            https://youtube.com/@日本語チャンネル                              | @日本語チャンネル
            https://www.youtube.com/%40nasa                                | @nasa
            https://www.youtube.com/channel/UCLA_uYDoGb9H2BAeXyMzKfA/about | UCLA_uYDoGb9H2BAeXyMzKfA
            https://music.youtube.com/channel/UCLA_uYDoGb9H2BAeXyMzKfA     | UCLA_uYDoGb9H2BAeXyMzKfA
            https://studio.youtube.com/channel/UCLA_uYDoGb9H2BAeXyMzKfA    | UCLA_uYDoGb9H2BAeXyMzKfA
            http://www.youtube.com/user/NASAtelevision?feature=watch       | user/nasatelevision
            https://www.youtube.com/c/NASA/featured                        | c/nasa
            https://www.youtube.com/NASA                                   | c/nasa
            https://uk.youtube.com/user/NASAtelevision                     | user/nasatelevision
            https://www.youtube.com/feeds/videos.xml?channel_id=UCLA_uYDoGb9H2BAeXyMzKfA | UCLA_uYDoGb9H2BAeXyMzKfA
            https://www.youtube.com/embed/live_stream?channel=UCLA_uYDoGb9H2BAeXyMzKfA   | UCLA_uYDoGb9H2BAeXyMzKfA
            https://www.youtube.com/subscription_center?add_user=NASAtelevision          | user/nasatelevision
            https://www.googleapis.com/youtube/v3/channels?part=id&forHandle=%40NASA     | @nasa
            https://www.googleapis.com/youtube/v3/channels?id=UCLA_uYDoGb9H2BAeXyMzKfA   | UCLA_uYDoGb9H2BAeXyMzKfA
            https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2F%40nasa&gl=DE | @nasa
            """)
    void readsWhatPeopleWrite(String text, String handle) {
        assertEquals("youtube/" + handle,
                assertInstanceOf(Parsed.Found.class, book.read(text), text).address().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcQ",
            "https://www.youtube.com/playlist?list=PL1", "https://www.youtube.com/shorts/abc",
            "https://www.youtube.com/results?q=a",
            "https://www.youtube.com/hashtag/nasa", "https://www.youtube.com/", "https://www.youtube.com/feed/trending",
            "https://www.youtube.com/channel/UCshort", "https://www.youtube.com/embed/dQw4w9WgXcQ", "youtube/a b",
            "youtube/@ab",
            "https://www.googleapis.com/drive/v3/files?id=UCLA_uYDoGb9H2BAeXyMzKfA"})
    void refusesWhatIsNoChannel(String text) {
        assertInstanceOf(Parsed.Refused.class, book.read(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"youtube/@nasa", "youtube/user/nasa", "youtube/c/nasa", "youtube/UCLA_uYDoGb9H2BAeXyMzKfA",
            "youtube/@日本語"})
    void writesEveryHandleAsALinkItCanReadAgain(String text) {
        var address = assertInstanceOf(Parsed.Found.class, book.read(text)).address();
        assertEquals(new Parsed.Found(address), book.read(new YoutubeAddresses().profile(address).toString()));
    }
}
