package tidemark.platforms;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.platforms.AddressBook.Parsed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** The addresses of Reddit and Twitch as people paste them. */
class CommunityAddressesTest {

    private final AddressBook book = new AddressBook(Platforms.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reddit/r/NASA                                              | reddit/r/nasa
            reddit/u/NASA                                              | reddit/u/nasa
            Reddit/user/NASA_Official                                  | reddit/u/nasa_official
            reddit/r/u_NASA                                            | reddit/u/nasa
            subreddit/r/space                                          | reddit/r/space
            https://www.reddit.com/r/NASA                              | reddit/r/nasa
            https://reddit.com/r/nasa/top/?t=all                       | reddit/r/nasa
            https://old.reddit.com/r/nasa/                             | reddit/r/nasa
            https://new.reddit.com/r/nasa/about                        | reddit/r/nasa
            https://np.reddit.com/r/nasa                               | reddit/r/nasa
            https://i.reddit.com/r/nasa                                | reddit/r/nasa
            https://m.reddit.com/r/nasa?utm_source=share               | reddit/r/nasa
            https://de.reddit.com/r/nasa                               | reddit/r/nasa
            https://sh.reddit.com/r/nasa                               | reddit/r/nasa
            https://oauth.reddit.com/r/nasa/about?raw_json=1           | reddit/r/nasa
            https://www.reddit.com/user/NASA/                          | reddit/u/nasa
            https://www.reddit.com/u/NASA/submitted                    | reddit/u/nasa
            https://www.reddit.com/r/u_NASA                            | reddit/u/nasa
            twitch/NASA                                                | twitch/nasa
            Twitch.tv/NASA                                             | twitch/nasa
            https://www.twitch.tv/NASA                                 | twitch/nasa
            https://m.twitch.tv/nasa/profile                           | twitch/nasa
            https://twitch.tv/nasa/about?tt_medium=redt                | twitch/nasa
            https://www.twitch.tv/popout/nasa/chat                     | twitch/nasa
            https://player.twitch.tv/?channel=NASA&parent=example.org  | twitch/nasa
            https://dashboard.twitch.tv/u/nasa/stream-manager          | twitch/nasa
            """)
    void readsWhatPeopleWrite(String text, String address) {
        assertEquals(address, assertInstanceOf(Parsed.Found.class, book.read(text), text).address().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reddit/nasa", "reddit/r/", "reddit/r/a b", "reddit/x/nasa", "reddit/r/all",
            "https://www.reddit.com", "https://www.reddit.com/r/all", "https://www.reddit.com/r/popular/",
            "https://www.reddit.com/r/nasa/comments/1abc/title/", "https://www.reddit.com/r/nasa/s/AbC123",
            "https://www.reddit.com/login", "https://redd.it/1abc", "https://ads.reddit.com/r/nasa", "twitch/",
            "twitch/na-sa", "https://www.twitch.tv", "https://www.twitch.tv/videos/123",
            "https://www.twitch.tv/directory/all", "https://clips.twitch.tv/SomeClipName",
            "https://www.twitch.tv/p/jobs", "https://evil.example/www.twitch.tv/nasa"})
    void refusesWhatIsNoAccount(String text) {
        assertInstanceOf(Parsed.Refused.class, book.read(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reddit/r/nasa", "reddit/u/nasa", "twitch/nasa"})
    void writesEveryHandleAsALinkItCanReadAgain(String text) {
        var address = assertInstanceOf(Parsed.Found.class, book.read(text)).address();
        RegisteredPlatform registered = book.platform(address.platform().id()).orElseThrow();
        assertEquals(new Parsed.Found(address),
                book.read(registered.platform().addresses().profile(address).toString()));
    }
}
