package tidemark.platforms;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.policy.MethodPolicy;
import tidemark.platforms.spi.FetchMethod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The requests that platforms document, as every method sends them. */
class RequestsTest {

    private static final Secret CREDENTIAL = new Secret("one:two");
    private final Platforms platforms = Platforms.builtIn();

    @ParameterizedTest
    @CsvSource(delimiter = '|', maxCharsPerColumn = 400, textBlock = """
            bluesky/api     | nasa.gov        |    |    | https://public.api.bsky.app/xrpc/app.bsky.actor.getProfiles?actors=nasa.gov
            bluesky/api     | nasa.gov        | did:plc:x | | https://public.api.bsky.app/xrpc/app.bsky.actor.getProfiles?actors=did%3Aplc%3Ax
            mastodon/api    | m@art.example   |    |    | https://art.example/api/v1/accounts/lookup?acct=m
            mastodon/api    | m@art.example   | 7@h.example | | https://h.example/api/v1/accounts/lookup?acct=m
            pleroma/api     | m@art.example   |    |    | https://art.example/api/v1/accounts/lookup?acct=m
            pixelfed/api    | m@art.example   |    |    | https://art.example/api/v1/accounts/lookup?acct=m
            misskey/api     | m@art.example   |    |    | https://art.example/api/users/show
            peertube/api    | m@art.example   |    |    | https://art.example/api/v1/video-channels/m
            lemmy/api       | m@art.example   |    |    | https://art.example/api/v3/user?username=m
            lemmy/api       | !m@art.example  |    |    | https://art.example/api/v3/community?name=m
            truthsocial/api | m               |    |    | https://truthsocial.com/api/v1/accounts/lookup?acct=m
            github/api      | m               | 42 |    | https://api.github.com/users/m
            github/api      | m               | 42 | id | https://api.github.com/user/42
            telegram/api    | m               |    |    | https://api.telegram.org/botone:two/getChat?chat_id=%40m
            telegram/page   | m               |    |    | https://t.me/m
            x/api           | m               |    |    | https://api.x.com/2/users/by?usernames=m&user.fields=public_metrics,protected,verified,verified_type,withheld
            x/api           | m               | 42 |    | https://api.x.com/2/users?ids=42&user.fields=public_metrics,protected,verified,verified_type,withheld
            youtube/api     | @m              |    |    | https://www.googleapis.com/youtube/v3/channels?part=snippet,statistics,status&maxResults=50&forHandle=%40m
            youtube/api     | user/m          |    |    | https://www.googleapis.com/youtube/v3/channels?part=snippet,statistics,status&maxResults=50&forUsername=m
            youtube/api     | @m              | UC0000000000000000000000 | | https://www.googleapis.com/youtube/v3/channels?part=snippet,statistics,status&maxResults=50&id=UC0000000000000000000000
            youtube/page    | @m              |    |    | https://www.youtube.com/@m/about?hl=en
            tiktok/api      | m               |    |    | https://open.tiktokapis.com/v2/user/info/?fields=open_id,union_id,username,display_name,follower_count,following_count,likes_count,video_count,is_verified
            tiktok/embed    | m               |    |    | https://www.tiktok.com/embed/@m
            tiktok/page     | m               |    |    | https://www.tiktok.com/@m
            facebook/api    | m               |    |    | https://graph.facebook.com/v26.0/m?fields=id,name,username,link,followers_count,fan_count,verification_status
            facebook/api    | m               | 42 |    | https://graph.facebook.com/v26.0/42?fields=id,name,username,link,followers_count,fan_count,verification_status
            instagram/api   | m               |    |    | https://graph.facebook.com/v26.0/one?fields=business_discovery.username%28m%29%7Bid%2Cusername%2Cname%2Cbiography%2Cfollowers_count%2Cfollows_count%2Cmedia_count%7D
            threads/api     | m               |    |    | https://graph.threads.com/v1.0/profile_lookup?username=m
            linkedin/api    | company/m       |    |    | https://api.linkedin.com/rest/organizations?q=vanityName&vanityName=m
            linkedin/api    | company/m       | 42 |    | https://api.linkedin.com/rest/networkSizes/urn%3Ali%3Aorganization%3A42?edgeType=COMPANY_FOLLOWED_BY_MEMBER
            linkedin/page   | showcase/m      |    |    | https://www.linkedin.com/showcase/m
            reddit/api      | r/m             |    |    | https://oauth.reddit.com/r/m/about?raw_json=1
            reddit/api      | u/m             |    |    | https://oauth.reddit.com/user/m/about?raw_json=1
            twitch/api      | m               |    |    | https://api.twitch.tv/helix/users?login=m
            twitch/api      | m               | 42 |    | https://api.twitch.tv/helix/users?id=42
            flickr/api      | m               |    |    | https://api.flickr.com/services/rest/?method=flickr.urls.lookupUser&url=https%3A%2F%2Fwww.flickr.com%2Fphotos%2Fm%2F&format=json&nojsoncallback=1&api_key=one%3Atwo
            flickr/api      | m               | 42@N01 | | https://api.flickr.com/services/rest/?method=flickr.people.getInfo&user_id=42%40N01&format=json&nojsoncallback=1&api_key=one%3Atwo
            flickr/page     | m               |    |    | https://www.flickr.com/people/m/
            pinterest/api   | m               |    |    | https://api.pinterest.com/v5/user_account
            tumblr/api      | m               |    |    | https://api.tumblr.com/v2/blog/m/followers?limit=1
            tumblr/info     | m               |    |    | https://api.tumblr.com/v2/blog/m/info?api_key=one%3Atwo
            substack/api    | m               |    |    | https://substack.com/api/v1/user/m/public_profile
            """)
    void asksAsDocumented(String method, String handle, @Nullable String known, @Nullable String step, String url) {
        Target target = target(method, handle, known, step);
        FetchMethod.PlannedRequest asked = method(method).ask(List.of(target), CREDENTIAL);
        assertEquals(url, asked.request().url().toString());
        assertEquals(asked.request().url().getHost(), method(method).host(target));
        assertEquals(List.of(handle), asked.targets().stream().map(one -> one.address().handle()).toList());
        assertEquals(List.of(), asked.later());
        assertFalse(asked.request().toString().matches(".*(?::|%3A)two.*"), "what is printed hides the secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            youtube/api  | X-Goog-Api-Key=one:two
            twitch/api   | Authorization=Bearer two, Client-Id=one
            instagram/api | Authorization=Bearer two
            linkedin/api | Authorization=Bearer one:two
            facebook/api | Authorization=Bearer one:two
            threads/api  | Authorization=Bearer one:two
            tiktok/api   | Authorization=Bearer one:two
            reddit/api   | Authorization=Bearer one:two
            tumblr/api   | Authorization=Bearer one:two
            x/api        | Authorization=Bearer one:two
            github/api   | Authorization=Bearer one:two
            """)
    void bearsTheCredentialWhereThePlatformTakesIt(String method, String headers) {
        PlatformRequest request = method(method).ask(List.of(target(method, "m", null, null)), CREDENTIAL).request();
        assertEquals(headers, request.own().entrySet().stream().map(Object::toString).sorted()
                .collect(Collectors.joining(", ")));
    }

    private FetchMethod method(String name) {
        RegisteredPlatform registered = platforms.registered(platform(name)).orElseThrow();
        MethodPolicy policy = registered.policy().method(name.substring(name.indexOf('/') + 1)).orElseThrow();
        return registered.method(policy);
    }

    private static Platform platform(String method) {
        return new Platform(method.substring(0, method.indexOf('/')));
    }

    private static Target target(String method, String handle, @Nullable String known, @Nullable String step) {
        return new Target(new AccountId(0, 1), new Address(platform(method), handle), known,
                step == null ? Target.FIRST : step);
    }
}
