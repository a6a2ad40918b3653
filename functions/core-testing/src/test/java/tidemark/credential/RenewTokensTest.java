package tidemark.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tidemark.credential.TokenGrant.Given;
import tidemark.credential.TokenGrant.Named;
import tidemark.platform.Credentials;
import tidemark.platform.Secret;
import tidemark.testing.MemoryCredentialStates;
import tidemark.testing.MemoryCredentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RenewTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration LIFE = Duration.ofHours(24);
    private static final Renewable REDDIT = new Renewable("reddit.token", List.of("reddit.app"));
    private static final Renewable TIKTOK = new Renewable("tiktok.token.a", List.of("tiktok.app", "tiktok.refresh.a"));
    private static final Renewable THREADS = new Renewable("threads.token", List.of("threads.token"));

    private final MemoryCredentials store = new MemoryCredentials();
    private final MemoryCredentialStates states = new MemoryCredentialStates();
    private final Givers tokenEndpoints = new Givers();
    private Instant now = NOON;
    private int words;
    private final RenewTokens tokens = new RenewTokens(store, states, tokenEndpoints, () -> now, () -> "w" + words++);

    @Test
    void fetchesWhatIsMissingAtOnce() {
        fetched();

        assertEquals(Optional.of(new Secret("one")), store.find("reddit.token"));
        assertEquals(now.plus(LIFE), states.read("reddit.token").orElseThrow().expiresAt());
        assertEquals(List.of(), renew().renewed());
    }

    @Test
    void renewsWhenLessThanAThirdOfTheLifeIsLeft() {
        fetched();
        tokenEndpoints.gives(given("reddit.token", "two", LIFE));

        now = NOON.plus(Duration.ofHours(16)).minusMillis(1);
        assertEquals(List.of(), renew().renewed());
        now = NOON.plus(Duration.ofHours(16));
        assertEquals(List.of("reddit.token"), renew().renewed());
        assertEquals(Optional.of(new Secret("two")), store.find("reddit.token"));
    }

    @Test
    void leavesATokenAloneThatTheOwnerGave() {
        store.put("reddit.app", new Secret("id:secret"));
        store.put("reddit.token", new Secret("own"));

        assertEquals(new RenewTokens.Renewed(List.of(), List.of()), renew());
    }

    @Test
    void renewsWhatAPlatformRefusedButNotOverAndOver() {
        fetched();
        now = NOON.plus(Duration.ofHours(2));
        tokenEndpoints.gives(given("reddit.token", "two", LIFE), given("reddit.token", "three", LIFE));

        refused("one");
        assertEquals(List.of("reddit.token"), renew().renewed());
        refused("two");
        assertEquals(List.of(), renew().renewed());
        now = now.plus(RenewalTime.REFUSED_ANEW);
        assertEquals(List.of("reddit.token"), renew().renewed());
    }

    @Test
    void heedsNoRefusalOfATokenThatIsNoLongerThere() {
        fetched();
        now = NOON.plus(Duration.ofHours(2));

        refused("another");
        assertEquals(List.of(), renew().renewed());
    }

    @Test
    void prolongsATokenOnceToLearnWhenItEnds() {
        tokenEndpoints.knows = THREADS;
        store.put("threads.token", new Secret("own"));
        tokenEndpoints.gives(given("threads.token", "longer", Duration.ofDays(60)));

        assertEquals(List.of("threads.token"), renew().renewed());
        now = now.plus(Duration.ofDays(39));
        assertEquals(List.of(), renew().renewed());
    }

    @Test
    void writesTheNewRefreshTokenBeforeTheTokenItCameWith() {
        tokenEndpoints.knows = TIKTOK;
        store.put("tiktok.app", new Secret("key:secret"));
        store.put("tiktok.refresh.a", new Secret("old"));
        tokenEndpoints.gives(new Given(List.of(new Named("tiktok.refresh.a", new Secret("new"), Duration.ofDays(365)),
                new Named("tiktok.token.a", new Secret("token"), LIFE))));

        assertEquals(List.of("tiktok.token.a"), renew().renewed());

        assertEquals(Optional.of(new Secret("new")), store.find("tiktok.refresh.a"));
        assertEquals(now.plus(Duration.ofDays(365)), states.read("tiktok.refresh.a").orElseThrow().expiresAt());
    }

    @Test
    void saysWhyItFailedAndWaitsLongerEachTime() {
        store.put("reddit.app", new Secret("id:wrong"));
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            tokenEndpoints.gives(new TokenGrant.Refused("invalid_grant"));
            assertEquals(List.of(new RenewTokens.Failure("reddit.token", "invalid_grant")), renew().failed());
            assertEquals(List.of(), renew().failed());
            Instant next = states.read("reddit.token").orElseThrow().nextAt();
            pauses.add(Duration.between(now, next));
            now = next;
        }
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L),
                pauses.stream().map(Duration::toMinutes).toList());
    }

    @Test
    void leavesToAnotherWhatItHolds() {
        store.put("reddit.app", new Secret("id:secret"));
        states.write(CredentialState.none("reddit.token").held(NOON.plusSeconds(60), "other"));

        assertEquals(List.of(), renew().renewed());
        now = NOON.plusSeconds(61);
        tokenEndpoints.gives(given("reddit.token", "one", LIFE));
        assertEquals(List.of("reddit.token"), renew().renewed());
    }

    @Test
    void asksOnceWhereTwoRenewAtOnce() {
        store.put("reddit.app", new Secret("id:secret"));
        tokenEndpoints.gives(given("reddit.token", "one", LIFE));
        tokenEndpoints.meanwhile = () -> assertEquals(List.of(), renew().renewed());

        assertEquals(List.of("reddit.token"), renew().renewed());
        assertEquals(1, tokenEndpoints.asked);
    }

    @Test
    void keepsWhatWasGivenThoughARefusalWasNotedMeanwhile() {
        store.put("reddit.app", new Secret("id:secret"));
        tokenEndpoints.gives(given("reddit.token", "one", LIFE));
        tokenEndpoints.meanwhile = () -> refused("before");

        renew();
        assertTrue(states.read("reddit.token").orElseThrow().about(new Secret("one")));
    }

    @Test
    void tellsOfWhatEndsSoonAndNobodyRenews() {
        fetched();
        Secret linkedIn = new Secret("own");
        store.put("linkedin.token", linkedIn);
        states.write(CredentialState.none("linkedin.token").given(linkedIn, NOON, Duration.ofDays(6), "owner"));
        WatchExpiry watch = new WatchExpiry(store, states, tokenEndpoints, () -> now);

        assertEquals(List.of(new WatchExpiry.Ending("linkedin.token", NOON.plus(Duration.ofDays(6)))), watch.ending());
        store.put("linkedin.token", new Secret("fresh"));
        assertEquals(List.of(), watch.ending());
    }

    private void fetched() {
        store.put("reddit.app", new Secret("id:secret"));
        tokenEndpoints.gives(given("reddit.token", "one", LIFE));
        assertEquals(List.of("reddit.token"), renew().renewed());
    }

    private void refused(String value) {
        new RecordRefusal(Credentials.NONE, states, () -> now, () -> "w" + words++).refused("reddit.token",
                new Secret(value), "Unauthorized");
    }

    private RenewTokens.Renewed renew() {
        return tokens.renew(() -> Duration.ofMinutes(5));
    }

    private static Given given(String name, String value, Duration life) {
        return new Given(List.of(new Named(name, new Secret(value), life)));
    }

    /** Issues the grants that a test sets, for every token whose credentials are stored. */
    private static final class Givers implements TokenEndpoints {

        private final Deque<TokenGrant> answers = new ArrayDeque<>();
        private Renewable knows = REDDIT;
        private Runnable meanwhile = () -> {};
        private int asked;

        void gives(TokenGrant... all) {
            answers.addAll(List.of(all));
        }

        @Override
        public List<Renewable> renewable(Set<String> names) {
            return names.containsAll(knows.from()) ? List.of(knows) : List.of();
        }

        @Override
        public TokenGrant ask(Renewable renewable, Credentials credentials) {
            asked++;
            meanwhile.run();
            return answers.removeFirst();
        }
    }
}
