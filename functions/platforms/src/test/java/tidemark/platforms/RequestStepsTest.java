package tidemark.platforms;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.platform.FetchResult;
import tidemark.platform.Target;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Finding.Seen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where a platform needs more than one request for an account, they follow each other, and the answers are joined. */
class RequestStepsTest extends PlatformClientFixture {

    @Test
    void asksBlueskyInABatchAndSinglyForThoseLeftOut() {
        List<Account> accounts = List.of(account("bluesky", "a.example.org", null),
                account("bluesky", "b.example.org", null),
                account("bluesky", "c.example.org", null));
        came(200,
                "{\"profiles\":[{\"did\":\"did:plc:aaaaaaaaaaaaaaaaaaaaaaaa\",\"handle\":\"A.example.org\",\"followersCount\":5}]}");
        FetchResult reply = ask(accounts, Target.FIRST);
        assertEquals(Map.of(accounts.getFirst().id(), Outcome.OK), outcomes(reply));
        assertEquals(List.of("single", "single"), reply.again().stream().map(Target::step).toList());
        assertEquals(
                "https://public.api.bsky.app/xrpc/app.bsky.actor.getProfiles?actors=a.example.org&actors=b.example.org&actors=c.example.org",
                sent.getFirst().url().toString());

        came(400, "{\"error\":\"AccountTakedown\",\"message\":\"Account has been suspended\"}");
        FetchResult second = platformClient(keys()).ask(open(accounts.getFirst()), reply.again());
        assertEquals(Map.of(accounts.get(1).id(), Outcome.SUSPENDED), outcomes(second));
        assertEquals(List.of(reply.again().get(1)), second.again());
    }

    @Test
    void asksXByIdWhereItIsKnownAndFollowsARename() {
        Account known = account("x", "oldname", "42");
        Account fresh = account("x", "nasa", null);
        came(200,
                "{\"data\":[{\"id\":\"42\",\"username\":\"NewName\",\"public_metrics\":{\"followers_count\":7,\"tweet_count\":3}}]}");
        FetchResult reply = ask(List.of(known, fresh), Target.FIRST);
        assertTrue(sent.getFirst().url().toString().startsWith("https://api.x.com/2/users?ids=42&"));
        Seen seen = assertInstanceOf(Seen.class, reply.findings().get(known.id()));
        assertEquals(Outcome.RENAMED, seen.outcome());
        assertEquals("newname", seen.reading().address().handle());
        assertEquals(List.of("name"), reply.again().stream().map(Target::step).toList());

        came(200,
                "{\"errors\":[{\"value\":\"nasa\",\"detail\":\"User has been suspended: [nasa].\",\"title\":\"Forbidden\"}]}");
        FetchResult second = platformClient(keys()).ask(open(fresh), reply.again());
        assertEquals(Map.of(fresh.id(), Outcome.SUSPENDED), outcomes(second));
        assertTrue(sent.getLast().url().toString().startsWith("https://api.x.com/2/users/by?usernames=nasa&"));
        assertEquals("Bearer xx-token-xx", sent.getLast().own().get("Authorization"));
    }

    @Test
    void countsTelegramMembersAfterItKnowsWhoTheyBelongTo() {
        Account account = account("telegram", "esa", null);
        came(200,
                "{\"ok\":true,\"result\":{\"id\":-1001,\"type\":\"channel\",\"title\":\"ESA: news\",\"username\":\"ESA\"}}");
        FetchResult first = ask(List.of(account), Target.FIRST);
        came(200, "{\"ok\":true,\"result\":1234}");
        FetchResult second = platformClient(keys()).ask(open(account), first.again());
        Seen seen = assertInstanceOf(Seen.class, second.findings().get(account.id()));
        assertEquals(Count.exact(1234), seen.reading().followers().orElseThrow());
        assertEquals("ESA: news", seen.reading().displayName());
        assertEquals("-1001", seen.reading().permanentId());
        assertEquals("subscribers", seen.reading().counts());
        assertFalse(sent.getLast().toString().contains("ABC-token"), sent.getLast().toString());
    }

    @Test
    void findsTheHostThatServesAnAccountOfAnother() {
        Account account = account("mastodon", "news@esa.int", null);
        came(404, "<html>Not Found</html>");
        FetchResult first = ask(List.of(account), Target.FIRST);
        came(200,
                "{\"subject\":\"acct:news@esa.int\",\"links\":[{\"rel\":\"self\",\"type\":\"application/activity+json\",\"href\":\"https://social.esa.int/users/news\"}]}");
        FetchResult second = ask(account, first.again());
        came(200,
                "{\"id\":\"9\",\"acct\":\"news\",\"uri\":\"https://social.esa.int/users/news\",\"followers_count\":10,\"statuses_count\":2}");
        FetchResult third = ask(account, second.again());
        Seen seen = assertInstanceOf(Seen.class, third.findings().get(account.id()));
        assertEquals("9@social.esa.int", seen.reading().permanentId());
        assertEquals(account.address(), seen.reading().address());
        assertEquals(List.of("https://esa.int/api/v1/accounts/lookup?acct=news",
                "https://esa.int/.well-known/webfinger?resource=acct%3Anews%40esa.int",
                "https://social.esa.int/api/v1/accounts/lookup?acct=news"),
                sent.stream().map(request -> request.url().toString()).toList());
    }

    @Test
    void followsAGithubAccountByItsIdWhenTheLoginHasAnotherOwner() {
        Account account = account("github", "old", "7");
        came(200, "{\"login\":\"old\",\"id\":99,\"followers\":123456}");
        FetchResult first = ask(List.of(account), Target.FIRST);
        assertTrue(first.findings().isEmpty());
        came(200, "{\"login\":\"Newer\",\"id\":7,\"followers\":5}");
        FetchResult second = ask(account, first.again());
        Seen seen = assertInstanceOf(Seen.class, second.findings().get(account.id()));
        assertEquals(Outcome.RENAMED, seen.outcome());
        assertEquals(Map.of(Metric.FOLLOWERS, Count.exact(5)), seen.reading().metrics());
        assertEquals("https://api.github.com/user/7", sent.getLast().url().toString());
    }

    @Test
    void asksWhetherAnEarlierAnswerStillHolds() {
        Account account = account("github", "nasa", "7");
        came(200, "{\"login\":\"nasa\",\"id\":7,\"followers\":5}", "ETag: W/\"abc\"");
        Seen seen = assertInstanceOf(Seen.class,
                ask(account, List.of(Target.of(account))).findings().get(account.id()));
        assertEquals("W/\"abc\"", seen.validator());
        assertNull(sent.getLast().headers().get("If-None-Match"));

        came(304, "", "ETag: W/\"abc\"", "X-RateLimit-Remaining: 0",
                "X-RateLimit-Reset: " + NOW.plusSeconds(60).getEpochSecond());
        FetchResult reply = ask(account, List.of(Target.of(account).since(seen.validator())));
        assertEquals(Map.of(account.id(), new Finding.Same("W/\"abc\"")), reply.findings());
        assertEquals("W/\"abc\"", sent.getLast().headers().get("If-None-Match"));
        assertTrue(reply.limits().answered());
        assertEquals(NOW.plusSeconds(60), reply.limits().frozenUntil());
    }

    @Test
    void comparesNothingWhereAPlatformDoesNotAnswerThat() {
        Account account = account("bluesky", "nasa.gov", null);
        came(304, "");
        FetchResult reply = ask(account, List.of(Target.of(account).since("\"abc\"")));
        assertNull(sent.getLast().headers().get("If-None-Match"));
        assertEquals(Map.of(account.id(), Outcome.LAYOUT_CHANGED), outcomes(reply));
    }
}
