package tidemark.platforms;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.platforms.AddressBook.Parsed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** To which platform a link of the fediverse leads, and to which account. */
class FediverseAddressesTest {

    private final AddressBook book = new AddressBook(Platforms.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pleroma/lain@lain.com                                | pleroma/lain@lain.com
            pixelfed/@dansup@Pixelfed.Social                     | pixelfed/dansup@pixelfed.social
            akkoma/a@b.example                                   | mastodon/a@b.example
            https://lain.example.com/users/lain                  | mastodon/lain@lain.example.com
            https://mstdn.jp/@museum                             | mastodon/museum@mstdn.jp
            truthsocial/@realMuseum                              | truthsocial/realmuseum
            Truth Social/museum                                  | truthsocial/museum
            truthsocial/museum@truthsocial.com                   | truthsocial/museum
            https://truthsocial.com/@Museum?utm_source=x         | truthsocial/museum
            https://truthsocial.com/@Museum/posts/1155           | truthsocial/museum
            https://www.truthsocial.com/users/Museum/statuses/11 | truthsocial/museum
            https://truthsocial.com/api/v1/accounts/lookup?acct=Museum | truthsocial/museum
            """)
    void readsWhatPeopleWrite(String text, String address) {
        assertEquals(address, assertInstanceOf(Parsed.Found.class, book.read(text), text).address().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://truthsocial.com/explore", "https://truthsocial.com/", "truthsocial/a b",
            "https://www.patreon.com/c/museum", "https://medium.com/@museum", "pleroma/museum",
            "pixelfed/a@localhost"})
    void refusesWhatIsNoAccount(String text) {
        assertInstanceOf(Parsed.Refused.class, book.read(text), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pleroma  | https://social.example.org/users/Museum | pleroma/museum@social.example.org
            pixelfed | https://pixel.example.org/@Museum       | pixelfed/museum@pixel.example.org
            """)
    void letsThePlatformBesideALinkDecide(String platform, String text, String address) {
        assertEquals(address, assertInstanceOf(Parsed.Found.class, book.of(platform, text), text).address().toString());
    }
}
