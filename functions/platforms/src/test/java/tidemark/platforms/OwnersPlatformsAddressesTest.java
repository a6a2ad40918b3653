package tidemark.platforms;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.platforms.AddressBook.Parsed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Links and handles of Pinterest, Tumblr and Substack. */
class OwnersPlatformsAddressesTest {

    private final AddressBook book = new AddressBook(Platforms.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pinterest/@Museum                                     | pinterest/museum
            https://www.pinterest.com/Museum/                     | pinterest/museum
            https://www.pinterest.co.uk/museum/_created/          | pinterest/museum
            https://pinterest.com.au/museum                       | pinterest/museum
            https://br.pinterest.com/museum/a-board/?utm_source=x | pinterest/museum
            https://www.pinterest.de/museum/_saved/               | pinterest/museum
            tumblr/Museum.tumblr.com                              | tumblr/museum
            https://museum.tumblr.com/post/123/abc                | tumblr/museum
            https://www.tumblr.com/museum                         | tumblr/museum
            https://www.tumblr.com/@Museum/123                    | tumblr/museum
            https://www.tumblr.com/blog/museum                    | tumblr/museum
            https://www.tumblr.com/blog/view/museum/123           | tumblr/museum
            https://www.tumblr.com/dashboard/blog/museum          | tumblr/museum
            https://at.tumblr.com/museum/title/abc                | tumblr/museum
            https://api.tumblr.com/v2/blog/museum.tumblr.com/info | tumblr/museum
            substack/@Museum                                      | substack/museum
            https://substack.com/@museum?utm_source=x             | substack/museum
            https://substack.com/@museum/note/c-1                 | substack/museum
            https://substack.com/profile/528224862-museum         | substack/museum
            https://museum.substack.com/p/letter                  | substack/museum
            https://open.substack.com/pub/museum/p/letter         | substack/museum
            https://substack.com/api/v1/user/museum/public_profile | substack/museum
            """)
    void readsWhatPeopleWrite(String text, String address) {
        assertEquals(address, assertInstanceOf(Parsed.Found.class, book.read(text), text).address().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.pinterest.com/pin/123/", "https://www.pinterest.com/search/users/?q=x",
            "https://www.pinterest.com/", "https://pin.it/abc", "https://evilpinterest.com/museum",
            "https://www.tumblr.com/tagged/art", "https://www.tumblr.com/explore", "https://www.tumblr.com/login",
            "https://static.tumblr.com/a.css", "tumblr/a b", "https://substack.com/home",
            "https://support.substack.com/hc", "https://substack.com/", "https://on.substack.com/p/x",
            "substack/a.example.org"})
    void refusesWhatIsNoAccount(String text) {
        assertInstanceOf(Parsed.Refused.class, book.read(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pinterest/museum", "tumblr/museum", "substack/museum"})
    void writesEveryHandleAsALinkItCanReadAgain(String text) {
        var address = assertInstanceOf(Parsed.Found.class, book.read(text)).address();
        RegisteredPlatform registered = book.platform(address.platform().id()).orElseThrow();
        assertEquals(new Parsed.Found(address),
                book.read(registered.platform().addresses().profile(address).toString()));
    }
}
