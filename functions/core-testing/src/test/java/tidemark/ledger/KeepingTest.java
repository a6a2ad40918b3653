package tidemark.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.GrowthWindow;
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
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

/** The retention terms of a platform are applied, whatever else happens. */
final class KeepingTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final AccountId ID = new AccountId(1, 1);
    private static final Address ADDRESS = new Address(new Platform("x"), "museum");
    private static final RetentionTerms MIRRORED = new RetentionTerms(null, true, true);
    private static final RetentionTerms LIMITED = new RetentionTerms(30, true, false);
    private static final RetentionTerms PLAIN = new RetentionTerms(30, false, false);

    private final Stores stores = Stores.inMemory();
    private final RecordReading record = new RecordReading(stores.accounts(), stores.readings());

    @BeforeEach
    void addTheAccount() {
        stores.accounts().add(Account.added(ID, ADDRESS, "Museum", NOON));
    }

    @Test
    void nothingIsDerivedFromNumbersThatForbidIt() {
        read(100, PLAIN, 0);
        read(120, PLAIN, 1);

        assertEquals(GrowthWindow.EMPTY, state().window());
        assertEquals(120, shown(1));
    }

    @Test
    void growthReachesNoFurtherBackThanNumbersMayBeKept() {
        read(100, LIMITED, 0);
        read(130, LIMITED, 29);
        read(140, LIMITED, 30);

        assertEquals(List.of(DAY.plusDays(29), DAY.plusDays(30)), List.copyOf(state().window().days().keySet()));
    }

    @Test
    void aNumberIsNoLongerShownWhenItIsOverdue() {
        read(100, LIMITED, 0);

        assertEquals(100, shown(29));
        assertNull(shown(30));
        assertEquals(GrowthWindow.EMPTY, state().shown(at(30)).window());
    }

    @Test
    void anOverdueNumberLeavesTheStateOfAnAccountNobodyAsksFor() {
        read(100, LIMITED, 0);

        record.forgetOverdue(entry(), at(29));
        assertNotNull(state().newest());
        record.forgetOverdue(entry(), at(30));
        assertNull(state().newest());
    }

    @Test
    void whatAPlatformDoesNotKnowIsWithheldAtOnceAndErasedWhenASecondDayConfirmsIt() {
        read(100, MIRRORED, 0);

        say(Outcome.NOT_FOUND, 1);
        say(Outcome.FAILED, 1);
        assertNull(shown(1));
        assertEquals(List.of(100L), days());

        say(Outcome.NOT_FOUND, 2);
        assertEquals(List.of(), days());
        assertNull(state().newest());
    }

    @Test
    void whatComesBackBeforeItIsConfirmedIsShownAgain() {
        read(100, MIRRORED, 0);
        say(Outcome.NOT_FOUND, 1);
        read(101, MIRRORED, 2);

        assertEquals(101, shown(2));
        assertEquals(List.of(100L, 101L), days());
        assertEquals(2, state().window().days().size());
    }

    @Test
    void whatAPlatformSuspendedIsErasedAtOnce() {
        read(100, MIRRORED, 0);
        say(Outcome.SUSPENDED, 1);

        assertEquals(List.of(), days());
        assertNull(state().newest());
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"FAILED", "LOGIN_WALL", "LAYOUT_CHANGED", "NEEDS_CREDENTIAL"})
    void aRefusalErasesNothing(Outcome outcome) {
        read(100, MIRRORED, 0);
        say(outcome, 1);
        say(outcome, 2);

        assertEquals(List.of(100L), days());
        assertEquals(100, shown(2));
    }

    @Test
    void whatMayBeKeptStaysWhenItIsGone() {
        read(100, RetentionTerms.FREE, 0);
        say(Outcome.NOT_FOUND, 1);
        say(Outcome.NOT_FOUND, 2);
        say(Outcome.SUSPENDED, 3);

        assertEquals(List.of(100L), days());
        assertEquals(100, shown(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "30n", "nm", "1m", "365nm"})
    void theCodeOfTermsIsReadAsItIsWritten(String code) {
        assertEquals(code, RetentionTerms.of(code).code());
        assertEquals(code.isEmpty(), RetentionTerms.of(code).equals(RetentionTerms.FREE));
    }

    private void read(long followers, RetentionTerms retention, int day) {
        Finding found = Finding.Seen.ok(new Reading(ADDRESS, "7", "The Museum",
                Map.of(Metric.FOLLOWERS, Count.exact(followers)), "followers", "api"));
        record.record(entry(), found, retention, "d-" + DAY.plusDays(day), at(day));
    }

    private void say(Outcome outcome, int day) {
        record.record(entry(), Finding.Unseen.of(outcome, "said"), "d-" + DAY.plusDays(day) + outcome, at(day));
    }

    private @Nullable Long shown(int day) {
        Snapshot newest = state().shown(at(day)).newest();
        return newest == null ? null : newest.followers().orElseThrow().value();
    }

    private Accounts.Entry entry() {
        return Objects.requireNonNull(stores.accounts().entries(List.of(ID)).get(ID));
    }

    private State state() {
        return entry().state();
    }

    private List<Long> days() {
        return stores.readings().days(ID, DAY, DAY.plusDays(99)).stream()
                .map(day -> day.followers().orElseThrow().value()).toList();
    }

    private static Instant at(int day) {
        return NOON.plus(Duration.ofDays(day));
    }
}
