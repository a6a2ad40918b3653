package tidemark.platforms;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.platforms.AddressBook.Parsed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class AddressBookTest {

    private final AddressBook book = new AddressBook(Platforms.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bluesky/nasa.gov                                        | bluesky/nasa.gov
            bsky/@NASA.gov                                          | bluesky/nasa.gov
            https://bsky.app/profile/Nasa.Bsky.social               | bluesky/nasa.bsky.social
            https://bsky.app/profile/nasa.bsky.social/post/3k?ref=x | bluesky/nasa.bsky.social
            bsky.app/profile/nasa.bsky.social/                      | bluesky/nasa.bsky.social
            https://bsky.app/profile/did:plc:wpe35pganb6d4pg4ekmfy6u5 | bluesky/did:plc:wpe35pganb6d4pg4ekmfy6u5
            https://nasa.bsky.social                                | bluesky/nasa.bsky.social
            at://nasa.bsky.social                                   | -
            bluesky/at://nasa.bsky.social                           | bluesky/nasa.bsky.social
            mastodon/@Gargron@Mastodon.Social                       | mastodon/gargron@mastodon.social
            mastodon/acct:a.b@example.org                           | mastodon/a.b@example.org
            fediverse/dansup@pixelfed.social                        | mastodon/dansup@pixelfed.social
            https://mastodon.social/@Gargron                        | mastodon/gargron@mastodon.social
            https://mastodon.social/@Gargron/109?utm_source=x#top   | mastodon/gargron@mastodon.social
            https://mastodon.social/@halcy@icosahedron.website      | mastodon/halcy@icosahedron.website
            https://mastodon.social/web/@Gargron                    | mastodon/gargron@mastodon.social
            https://social.example.org/users/Someone                | mastodon/someone@social.example.org
            https://pixelfed.social/dansup                          | mastodon/dansup@pixelfed.social
            mastodon/a@münchen.social                               | mastodon/a@xn--mnchen-3ya.social
            github/NASA                                             | github/nasa
            https://github.com/NASA/                                | github/nasa
            http://www.github.com/nasa?tab=repositories             | github/nasa
            github.com/orgs/NASA/people                             | github/nasa
            https://api.github.com/users/nasa                       | github/nasa
            https://gist.github.com/nasa                            | github/nasa
            github/octo-cat_corp                                    | github/octo-cat_corp
            telegram/@Durov                                         | telegram/durov
            https://t.me/durov                                      | telegram/durov
            https://t.me/s/Durov?before=12                          | telegram/durov
            https://t.me/durov/123?single                           | telegram/durov
            telegram.me/durov                                       | telegram/durov
            https://durov.t.me/                                     | telegram/durov
            x/@NASA                                                 | x/nasa
            twitter/NASA                                            | x/nasa
            Twitter/nasa                                            | x/nasa
            https://x.com/NASA                                      | x/nasa
            https://twitter.com/NASA/                               | x/nasa
            https://mobile.twitter.com/NASA?s=21&t=abc              | x/nasa
            https://www.x.com/NASA/status/12345                     | x/nasa
            https://m.x.com/NASA/with_replies                       | x/nasa
            https://twitter.com/intent/user?screen_name=NASA        | x/nasa
            HTTPS://X.COM/NASA                                      | x/nasa
            https://api.twitter.com/2/users/by/username/NASA        | x/nasa
            https://api.twitter.com/1.1/users/show.json?screen_name=NASA | x/nasa
            https://mastodon.social/api/v1/accounts/lookup?acct=Gargron | mastodon/gargron@mastodon.social
            https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=nasa.gov | bluesky/nasa.gov
            """)
    void readsWhatPeopleWrite(String text, String address) {
        if (address.equals("-")) {
            assertInstanceOf(Parsed.Refused.class, book.read(text));
        } else {
            assertEquals(address, assertInstanceOf(Parsed.Found.class, book.read(text), text).address().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nasa", "x/", "x/this_name_is_too_long", "x/na sa", "x/na\nsa", "x/home",
            "https://x.com/i/flow/login",
            "https://x.com/search?q=nasa", "https://x.com/hashtag/nasa", "https://x.com", "github/-nasa",
            "github/na--sa!",
            "https://github.com/nasa/fprime", "https://github.com/settings", "https://github.com/topics/space",
            "telegram/abc",
            "https://t.me/+AbCdEfGh", "https://t.me/joinchat/AAAA", "https://t.me/addstickers/Cats",
            "https://t.me/c/123/4",
            "bluesky/nasa", "bluesky/handle.invalid", "https://bsky.app/search?q=nasa", "mastodon/gargron",
            "mastodon/a@localhost",
            "mastodon/a@127.0.0.1", "mastodon/a@b@c.org", "mastodon/../etc@host.org", "https://truthsocial.com/groups",
            "https://medium.com/@nasa", "myspace/tom",
            "https://evil.example/x.com/nasa", "https://x.com@evil.example/nasa", "https://api.x.com/2/users",
            "https://mastodon.social/explore", "https://x.com\\@evil.example/nasa",
            "javascript:alert(1)", "https://x.com/%6e%00sa", "file:///etc/passwd", "https://[::1]/@nasa",
            "x/nasa\u202e"})
    void refusesWhatIsNoAccount(String text) {
        Parsed.Refused refused = assertInstanceOf(Parsed.Refused.class, book.read(text), text);
        assertFalse(refused.reason().isBlank());
    }

    @Test
    void writesEveryHandleAsALinkItCanReadAgain() {
        for (String text : new String[]{"bluesky/nasa.gov", "mastodon/a@b.example", "github/nasa", "telegram/durov",
                "x/nasa"}) {
            var address = assertInstanceOf(Parsed.Found.class, book.read(text)).address();
            RegisteredPlatform registered = book.platform(address.platform().id()).orElseThrow();
            assertEquals(new Parsed.Found(address),
                    book.read(registered.platform().addresses().profile(address).toString()));
        }
    }

    @ParameterizedTest
    @CsvSource({"youtube/channel/UCLA_DiR1FfKNvjuUpBHmylQ, UCLA_DiR1FfKNvjuUpBHmylQ",
            "https://bsky.app/profile/did:plc:wpe35pganb6d4pg4ekmfy6u5, did:plc:wpe35pganb6d4pg4ekmfy6u5",
            "flickr/35034346050@n01, 35034346050@N01",
            "https://www.facebook.com/profile.php?id=100044561550831, 100044561550831",
            "linkedin/company/1441, 1441", "https://www.linkedin.com/school/5509/, 5509"})
    void tellsAPermanentIdFromAName(String text, String id) {
        var address = assertInstanceOf(Parsed.Found.class, book.read(text)).address();
        assertEquals(Optional.of(id), book.permanentId(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x/16045832", "github/1441", "instagram/528817151", "twitch/12345", "youtube/@nasa",
            "bluesky/nasa.gov", "facebook/nasa", "linkedin/company/nasa", "mastodon/42@mastodon.social"})
    void takesANumberForANameWhereNamesMayBeNumbers(String text) {
        var address = assertInstanceOf(Parsed.Found.class, book.read(text)).address();
        assertEquals(Optional.empty(), book.permanentId(address));
    }

    @ParameterizedTest
    @CsvSource({"X,x", "Twitter,x", "X (Twitter),x", "Blue Sky,bluesky", "Git-Hub,github", "TELEGRAM channel,telegram",
            "Fediverse,mastodon"})
    void knowsPlatformsByManyNames(String word, String id) {
        assertEquals(id, book.platform(word).orElseThrow().policy().platform().id());
    }
}
