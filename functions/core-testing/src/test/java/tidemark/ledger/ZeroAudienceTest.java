package tidemark.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;
import tidemark.testing.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A drop from a known audience to 0 is accepted when a second day confirms it, and never before. */
final class ZeroAudienceTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final AccountId ID = new AccountId(1, 1);
    private static final Address ADDRESS = new Address(new Platform("pixelfed"), "museum@example.org");
    /** Terms like those of YouTube: nothing may be derived, so no window is kept. */
    private static final RetentionTerms UNDERIVED = new RetentionTerms(30, false, false);

    private final Stores stores = Stores.inMemory();
    private final RecordReading record = new RecordReading(stores.accounts(), stores.readings());

    @BeforeEach
    void addTheAccount() {
        stores.accounts().add(Account.added(ID, ADDRESS, "Museum", NOON));
    }

    @Test
    void theFirstNoughtCountsAsHiddenAndKeepsTheOtherNumbers() {
        ask(100, 0);

        assertEquals(Outcome.COUNT_HIDDEN, ask(0, 1));

        Snapshot newest = Objects.requireNonNull(state().newest());
        assertEquals(Map.of(Metric.POSTS, Count.exact(7)), newest.metrics());
        assertEquals(DAY.plusDays(1), state().emptied());
        assertEquals(List.of(100L), numbers());
        assertTrue(Objects.requireNonNull(state().last()).detail().contains("second day"));
    }

    @Test
    void aSecondDayConfirmsItHoweverOftenTheFirstSaidIt() {
        ask(100, 0);
        ask(0, 1);
        assertEquals(Outcome.COUNT_HIDDEN, asked(reported(0), RetentionTerms.FREE, later(1).plusSeconds(60), "u-1"));

        assertEquals(Outcome.OK, ask(0, 2));
        assertEquals(Outcome.OK, ask(0, 3));

        assertEquals(List.of(100L, 0L, 0L), numbers());
        assertNull(state().emptied());
    }

    @Test
    void aNoughtOnTheDayOfANumberLeavesThatNumber() {
        ask(100, 0);

        assertEquals(Outcome.COUNT_HIDDEN, asked(reported(0), RetentionTerms.FREE, NOON.plusSeconds(60), "u-1"));

        assertEquals(100, Objects.requireNonNull(state().newest()).followers().orElseThrow().value());
        assertEquals(List.of(100L), numbers());
        assertEquals(DAY, state().emptied());
    }

    @Test
    void aNumberInBetweenEndsTheDoubt() {
        ask(100, 0);
        ask(0, 1);
        assertEquals(Outcome.OK, ask(99, 2));
        assertNull(state().emptied());

        assertEquals(Outcome.COUNT_HIDDEN, ask(0, 3));
        assertEquals(List.of(100L, 99L), numbers());
    }

    @Test
    void aRefusalInBetweenChangesNothing() {
        ask(100, 0);
        ask(0, 1);
        asked(Finding.Unseen.of(Outcome.LOGIN_WALL, "wall"), RetentionTerms.FREE, later(2), "d-2");

        assertEquals(Outcome.OK, ask(0, 3));
    }

    @Test
    void anAudienceThatWasHiddenMeanwhileIsStillKnown() {
        ask(100, 0);
        asked(new Finding.Seen(Outcome.COUNT_HIDDEN, reading(null), "hidden"), RetentionTerms.FREE, later(1), "d-1");

        assertEquals(Outcome.COUNT_HIDDEN, ask(0, 2));
        assertEquals(Outcome.OK, ask(0, 3));
    }

    @Test
    void holdsWhereNothingMayBeDerived() {
        asked(reported(100), UNDERIVED, NOON, "d-0");
        assertEquals(Outcome.COUNT_HIDDEN, asked(reported(0), UNDERIVED, later(1), "d-1"));
        assertEquals(Outcome.COUNT_HIDDEN, asked(reported(0), UNDERIVED, later(1).plusSeconds(60), "u-1"));
        assertEquals(Outcome.OK, asked(reported(0), UNDERIVED, later(2), "d-2"));
    }

    @Test
    void anAnswerThatNothingChangedSinceCanNotConfirmIt() {
        ask(100, 0);
        asked(new Finding.Seen(Outcome.OK, reading(0L), "", "\"e1\""), RetentionTerms.FREE, later(1), "d-1");

        assertNull(state().validator());
    }

    @Test
    void anAccountThatNeverHadAnAudienceHasNone() {
        assertEquals(Outcome.OK, ask(0, 0));
        assertEquals(List.of(0L), numbers());
    }

    private Outcome ask(long followers, int day) {
        return asked(reported(followers), RetentionTerms.FREE, later(day), "d-" + day);
    }

    private Outcome asked(Finding finding, RetentionTerms retention, Instant at, String run) {
        return record.record(entry(), finding, retention, run, at);
    }

    private static Finding reported(long followers) {
        return Finding.Seen.ok(reading(followers));
    }

    private static Reading reading(@Nullable Long followers) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        metrics.put(Metric.POSTS, Count.exact(7));
        if (followers != null) {
            metrics.put(Metric.FOLLOWERS, Count.exact(followers));
        }
        return new Reading(ADDRESS, null, "The Museum", metrics, "followers", "api");
    }

    private Accounts.Entry entry() {
        return Objects.requireNonNull(stores.accounts().entries(List.of(ID)).get(ID));
    }

    private State state() {
        return entry().state();
    }

    private List<Long> numbers() {
        return stores.readings().days(ID, DAY.minusDays(9), DAY.plusDays(9)).stream()
                .flatMap(day -> day.followers().stream()).map(Count::value).toList();
    }

    private static Instant later(int days) {
        return NOON.plus(Duration.ofDays(days));
    }
}
