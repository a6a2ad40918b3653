package tidemark.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
import tidemark.reading.Precision;
import tidemark.reading.Reading;
import tidemark.testing.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class RecordReadingTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final AccountId ID = new AccountId(1, 1);
    private static final Address ADDRESS = new Address(new Platform("bluesky"), "museum.example.org");
    private static final Address RENAMED = new Address(new Platform("bluesky"), "gallery.example.org");

    private final Stores stores = Stores.inMemory();
    private final RecordReading record = new RecordReading(stores.accounts(), stores.readings());

    private Outcome ask(Accounts.Entry seen, Finding finding, String run, Instant at) {
        return record.record(seen, finding, RetentionTerms.FREE, run, at);
    }

    @BeforeEach
    void addTheAccount() {
        stores.accounts().add(Account.added(ID, ADDRESS, "Museum", NOON).seenAs(ADDRESS, "did:1", null));
    }

    @Test
    void writesTheDayAndTheState() {
        assertEquals(Outcome.OK, ask(entry(), ok(100), "d-2026-11-21", NOON));

        assertEquals(List.of(100L), days());
        assertEquals(new State.Visit(Outcome.OK, "d-2026-11-21", NOON, ""), state().last());
        assertEquals(100, newest());
        assertEquals(Count.exact(100), state().window().days().get(DAY));
    }

    @Test
    void repeatingForARunKeepsTheFirstOutcomeAndTheBetterNumber() {
        Accounts.Entry seen = entry();
        ask(seen, ok(100), "d-2026-11-21", NOON);

        assertEquals(Outcome.OK, ask(seen, ok(101), "d-2026-11-21", NOON.plusSeconds(5)));
        assertEquals(Outcome.OK, ask(seen, Finding.Unseen.of(Outcome.LOGIN_WALL, "wall"), "d-2026-11-21",
                NOON.plusSeconds(9)));

        assertEquals(List.of(101L), days());
        assertEquals(101, newest());
    }

    @Test
    void keepsLastKnownCountWhenThePlatformRefuses() {
        ask(entry(), ok(100), "d-2026-11-21", NOON);

        ask(entry(), Finding.Unseen.of(Outcome.LOGIN_WALL, "wall"), "d-2026-11-22", days(1));

        assertEquals(100, newest());
        assertEquals(Outcome.LOGIN_WALL, Objects.requireNonNull(state().last()).outcome());
    }

    @Test
    void anExactNumberOfADayOutlivesARoundedOne() {
        ask(entry(), ok(10_234), "d-2026-11-21", NOON);

        ask(entry(), seen(ADDRESS, "did:1", new Count(10_000, Precision.ROUNDED, 10_000, 10_999)),
                "u-00000000000000000000000000", NOON.plusSeconds(60));

        assertEquals(List.of(10_234L), days());
        assertEquals(10_234, newest());
        assertEquals(Count.exact(10_234), state().window().days().get(DAY));
    }

    @Test
    void aDayThatWasWrittenBeforeACrashReachesTheState() {
        Snapshot lost = new Snapshot(ID, NOON, Map.of(Metric.FOLLOWERS, Count.exact(7)), "followers", "api");
        stores.readings().putDay(lost);

        ask(entry(), seen(ADDRESS, "did:1", new Count(10, Precision.ROUNDED, 0, 19)), "d-2026-11-21",
                NOON.plusSeconds(5));

        assertEquals(lost, state().newest());
    }

    @Test
    void notFoundIsConfirmedByASecondDay() {
        Finding missing = Finding.Unseen.of(Outcome.NOT_FOUND, "unknown");

        ask(entry(), missing, "d-2026-11-21", NOON);
        ask(entry(), missing, "u-00000000000000000000000000", NOON.plusSeconds(60));
        assertEquals(new State.Missing(DAY, DAY), state().missing());

        ask(entry(), missing, "d-2026-11-22", days(1));
        assertTrue(Objects.requireNonNull(state().missing()).confirmed());

        ask(entry(), ok(100), "d-2026-11-23", days(2));
        assertNull(state().missing());
    }

    @Test
    void aFaultSaysNothingOfWhetherAnAccountIsMissing() {
        ask(entry(), Finding.Unseen.of(Outcome.NOT_FOUND, "unknown"), "d-2026-11-21", NOON);

        ask(entry(), Finding.Unseen.of(Outcome.FAILED, "time-out"), "d-2026-11-22", days(1));

        assertEquals(new State.Missing(DAY, DAY), state().missing());
    }

    @Test
    void aNewHandleOfTheSameIdIsARename() {
        assertEquals(Outcome.RENAMED,
                ask(entry(), seen(RENAMED, "did:1", Count.exact(100)), "d-2026-11-21", NOON));

        assertEquals(Optional.of(ID), stores.accounts().resolve(RENAMED));
        assertEquals(RENAMED, entry().account().address());
        assertEquals(List.of(100L), days());
    }

    @Test
    void accountsThatTradeTheirHandlesAreFoundUnderThemAgain() {
        List<String> ids = List.of("did:1", "did:2", "did:3");
        List<Address> first = List.of(ADDRESS, RENAMED, new Address(new Platform("bluesky"), "third.example.org"));
        stores.accounts().add(Account.added(other(2), RENAMED, "Gallery", NOON).seenAs(RENAMED, "did:2", null));
        stores.accounts().add(Account.added(other(3), first.get(2), "Third", NOON).seenAs(first.get(2), "did:3", null));

        for (int day = 0; day < 2; day++) {
            for (int n = 0; n < 3; n++) {
                AccountId id = n == 0 ? ID : other(n + 1);
                ask(entry(id), seen(first.get((n + 1) % 3), ids.get(n), Count.exact(100L * (n + 1))),
                        "d-2026-11-2" + (1 + day), days(day));
            }
        }

        for (int n = 0; n < 3; n++) {
            AccountId id = n == 0 ? ID : other(n + 1);
            assertEquals(first.get((n + 1) % 3), entry(id).account().address());
            assertEquals(Optional.of(id), stores.accounts().resolve(first.get((n + 1) % 3)));
            assertEquals(100L * (n + 1), Objects.requireNonNull(entry(id).state().newest()).followers().orElseThrow()
                    .value());
        }
    }

    @Test
    void anAddressStaysWithAnAccountWhoseIdIsUnknown() {
        stores.accounts().add(Account.added(other(2), RENAMED, "Gallery", NOON));

        ask(entry(), seen(RENAMED, "did:1", Count.exact(100)), "d-2026-11-21", NOON);

        assertEquals(Optional.of(other(2)), stores.accounts().resolve(RENAMED));
        assertEquals(ADDRESS, entry().account().address());
    }

    @Test
    void aReadingUnderAClockThatWasAheadDoesNotBindThoseAfterIt() {
        ask(entry(), ok(100), "d-2026-11-21", NOON);
        ask(entry(), ok(101), "d-2036-01-01", Instant.parse("2036-01-01T12:00:00Z"));

        ask(entry(), ok(102), "d-2026-11-22", days(1));
        ask(entry(), ok(104), "d-2026-11-23", days(2));

        assertEquals(104, newest());
        assertEquals(Map.of(DAY.plusDays(1), Count.exact(102), DAY.plusDays(2), Count.exact(104)),
                state().window().days());
    }

    private static AccountId other(long n) {
        return new AccountId(n, n);
    }

    @Test
    void aHandleThatAnotherOneHasNowIsNotFoundAndItsNumbersAreNotOurs() {
        Outcome outcome = ask(entry(), seen(ADDRESS, "did:2", Count.exact(5)), "d-2026-11-21", NOON);

        assertEquals(Outcome.NOT_FOUND, outcome);
        assertEquals(List.of(), days());
        assertEquals("did:1", entry().account().permanentId());
    }

    @Test
    void anAnswerThatSpeaksOfAnotherHandleWithoutAnIdIsNotBelieved() {
        Outcome outcome = ask(entry(), seen(RENAMED, null, Count.exact(5)), "d-2026-11-21", NOON);

        assertEquals(Outcome.LAYOUT_CHANGED, outcome);
        assertEquals(List.of(), days());
        assertEquals(ADDRESS, entry().account().address());
    }

    @Test
    void aRenameThatThePlatformItselfToldIsBelievedBeforeAnIdWasKnown() {
        AccountId id = new AccountId(2, 2);
        Address old = new Address(new Platform("bluesky"), "old.example.org");
        stores.accounts().add(Account.added(id, old, "Gallery", NOON));
        Finding reported = new Finding.Seen(Outcome.RENAMED, new Reading(RENAMED, "did:7", null,
                Map.of(Metric.FOLLOWERS, Count.exact(5)), "followers", "api"), "");

        assertEquals(Outcome.RENAMED, ask(entry(id), reported, "d-2026-11-21", NOON));

        assertEquals(RENAMED, entry(id).account().address());
        assertEquals("did:7", entry(id).account().permanentId());
    }

    @Test
    void anAnswerThatDidNotChangeGivesTheNumbersOfTheOneBefore() {
        ask(entry(), new Finding.Seen(Outcome.OK, reading(100), "", "\"e1\""), "d-2026-11-21", NOON);
        assertEquals("\"e1\"", state().validator());

        assertEquals(Outcome.OK, ask(entry(), new Finding.Same("\"e1\""), "d-2026-11-22", days(1)));

        assertEquals(List.of(100L, 100L), days());
        assertEquals(days(1), Objects.requireNonNull(state().newest()).observedAt());
        assertEquals("\"e1\"", state().validator());
    }

    @Test
    void anAnswerThatDidNotChangeSinceAnUnknownOneGivesNoNumber() {
        ask(entry(), new Finding.Seen(Outcome.OK, reading(100), "", "\"e1\""), "d-2026-11-21", NOON);
        ask(entry(), ok(101), "u-00000000000000000000000000", NOON.plusSeconds(60));
        assertNull(state().validator());

        assertEquals(Outcome.LAYOUT_CHANGED, ask(entry(), new Finding.Same("\"e1\""), "d-2026-11-22", days(1)));

        assertEquals(List.of(101L), days());
    }

    private static Reading reading(long followers) {
        return new Reading(ADDRESS, "did:1", "The Museum", Map.of(Metric.FOLLOWERS, Count.exact(followers)),
                "followers", "api");
    }

    @Test
    void learnsThePermanentIdAndTheName() {
        AccountId id = new AccountId(2, 2);
        stores.accounts().add(Account.added(id, RENAMED, "Gallery", NOON));

        ask(entry(id), seen(RENAMED, "did:7", Count.exact(5)), "d-2026-11-21", NOON);

        assertEquals(Optional.of(id), stores.accounts().resolve(new Platform("bluesky"), "did:7"));
        assertEquals("The Museum", entry(id).account().displayName());
    }

    @Test
    void aRenameToAHandleThatBelongsToAnotherAccountKeepsTheHandleAndTheNumber() {
        stores.accounts().add(Account.added(new AccountId(2, 2), RENAMED, "Gallery", NOON));

        ask(entry(), seen(RENAMED, "did:1", Count.exact(100)), "d-2026-11-21", NOON);

        assertEquals(ADDRESS, entry().account().address());
        assertEquals(List.of(100L), days());
    }

    @Test
    void notesOnlyWhatIsNews() {
        record.note(entry(), Outcome.NEEDS_CREDENTIAL, "It needs a credential.", "d-2026-11-21", NOON);
        record.note(entry(), Outcome.NEEDS_CREDENTIAL, "It needs a credential.", "d-2026-11-22", days(1));

        assertEquals(1, state().rev());
        assertEquals("d-2026-11-21", Objects.requireNonNull(state().last()).run());
    }

    private Accounts.Entry entry() {
        return entry(ID);
    }

    private Accounts.Entry entry(AccountId id) {
        return Objects.requireNonNull(stores.accounts().entries(List.of(id)).get(id));
    }

    private State state() {
        return entry().state();
    }

    private long newest() {
        return Objects.requireNonNull(state().newest()).followers().orElseThrow().value();
    }

    private List<Long> days() {
        return stores.readings().days(ID, DAY.minusDays(9), DAY.plusDays(9)).stream()
                .map(day -> day.followers().orElseThrow().value()).toList();
    }

    private static Instant days(int later) {
        return NOON.plus(Duration.ofDays(later));
    }

    private static Finding ok(long followers) {
        return seen(ADDRESS, "did:1", Count.exact(followers));
    }

    private static Finding seen(Address address, @Nullable String permanentId, Count followers) {
        return Finding.Seen.ok(new Reading(address, permanentId, "The Museum", Map.of(Metric.FOLLOWERS, followers),
                "followers", "api"));
    }
}
