package tidemark.platforms;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.platforms.AddressBook.Parsed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** The platform and the account to which a link of the fediverse leads. */
class FediverseAddressesTest {

    private final AddressBook book = new AddressBook(Platforms.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pleroma/lain@lain.com                                | pleroma/lain@lain.com
            pixelfed/@dansup@Pixelfed.Social                     | pixelfed/dansup@pixelfed.social
            akkoma/a@b.example                                   | mastodon/a@b.example
            https://lain.example.com/users/lain                  | mastodon/lain@lain.example.com
            https://mstdn.jp/@museum                             | mastodon/museum@mstdn.jp
            https://misskey.io/@Museum                           | misskey/museum@misskey.io
            https://misskey.io/@museum@mstdn.jp                  | misskey/museum@mstdn.jp
            sharkey/museum@blahaj.zone                           | misskey/museum@blahaj.zone
            https://framatube.org/c/Museum                       | peertube/museum@framatube.org
            https://framatube.org/a/museum/video-channels        | peertube/a/museum@framatube.org
            https://clips.example.org/c/museum/videos?s=1        | peertube/museum@clips.example.org
            https://clips.example.org/video-channels/museum      | peertube/museum@clips.example.org
            https://framatube.org/api/v1/accounts/museum         | peertube/a/museum@framatube.org
            peertube/accounts/museum@tube.example.org            | peertube/a/museum@tube.example.org
            https://lemmy.world/c/Museum                         | lemmy/!museum@lemmy.world
            https://lemmy.world/c/museum@beehaw.org              | lemmy/!museum@beehaw.org
            https://lemmy.world/u/curator                        | lemmy/curator@lemmy.world
            lemmy/c/museum@lemmy.ml                              | lemmy/!museum@lemmy.ml
            lemmy/!museum@lemmy.ml                               | lemmy/!museum@lemmy.ml
            https://lemmy.ml/api/v3/community?name=museum        | lemmy/!museum@lemmy.ml
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
            "pixelfed/a@localhost", "https://lemmy.world/post/1", "https://forum.example.org/c/museum",
            "lemmy/museum", "https://framatube.org/w/abc", "https://misskey.io/notes/9abc", "misskey/museum"})
    void refusesWhatIsNoAccount(String text) {
        assertInstanceOf(Parsed.Refused.class, book.read(text), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pleroma  | https://social.example.org/users/Museum | pleroma/museum@social.example.org
            pixelfed | https://pixel.example.org/@Museum       | pixelfed/museum@pixel.example.org
            misskey  | https://social.example.org/@Museum      | misskey/museum@social.example.org
            peertube | https://clips.example.org/c/museum      | peertube/museum@clips.example.org
            lemmy    | https://forum.example.org/c/museum      | lemmy/!museum@forum.example.org
            mastodon | https://misskey.io/@museum              | mastodon/museum@misskey.io
            """)
    void letsThePlatformBesideALinkDecide(String platform, String text, String address) {
        assertEquals(address, assertInstanceOf(Parsed.Found.class, book.of(platform, text), text).address().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"misskey/museum@misskey.io", "peertube/museum@tube.example.org",
            "peertube/a/museum@clips.example.org", "lemmy/!museum@lemmy.ml", "lemmy/curator@lemmy.ml",
            "truthsocial/museum"})
    void writesEveryHandleAsALinkItCanReadAgain(String text) {
        var address = assertInstanceOf(Parsed.Found.class, book.read(text)).address();
        RegisteredPlatform registered = book.platform(address.platform().id()).orElseThrow();
        assertEquals(new Parsed.Found(address),
                book.read(registered.platform().addresses().profile(address).toString()));
    }
}
