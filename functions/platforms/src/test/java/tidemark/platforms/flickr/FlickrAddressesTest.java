package tidemark.platforms.flickr;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.platforms.AddressBook;
import tidemark.platforms.AddressBook.Parsed;
import tidemark.platforms.Platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class FlickrAddressesTest {

    private final AddressBook book = new AddressBook(Platforms.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flickr/NASAcommons                                          | nasacommons
            flickr/35034346050@n01                                      | 35034346050@N01
            https://www.flickr.com/photos/NASAcommons/                  | nasacommons
            https://www.flickr.com/people/35034346050@N01/              | 35034346050@N01
            https://www.flickr.com/photos/35034346050%40N01             | 35034346050@N01
            https://m.flickr.com/photos/nasacommons/albums/721576       | nasacommons
            http://flickr.com/photos/nasacommons/49567890/in/photostream | nasacommons
            https://secure.flickr.com/photos/nasacommons                | nasacommons
            https://api.flickr.com/services/rest/?method=flickr.people.getInfo&user_id=35034346050%40N01 | 35034346050@N01
            https://api.flickr.com/services/rest/?method=flickr.urls.lookupUser&url=https%3A%2F%2Fwww.flickr.com%2Fphotos%2Fnasa%2F | nasa
            """)
    void readsWhatPeopleWrite(String text, String handle) {
        assertEquals("flickr/" + handle,
                assertInstanceOf(Parsed.Found.class, book.read(text), text).address().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.flickr.com/explore", "https://www.flickr.com/groups/nasa",
            "https://www.flickr.com/photos/tags/space",
            "https://flic.kr/p/2abc", "https://www.flickr.com/", "flickr/na sa",
            "https://www.flickr.com/search/?q=nasa"})
    void refusesWhatIsNoAccount(String text) {
        assertInstanceOf(Parsed.Refused.class, book.read(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flickr/nasa", "flickr/35034346050@N01"})
    void writesEveryHandleAsALinkItCanReadAgain(String text) {
        var address = assertInstanceOf(Parsed.Found.class, book.read(text)).address();
        assertEquals(new Parsed.Found(address), book.read(new FlickrAddresses().profile(address).toString()));
    }
}
