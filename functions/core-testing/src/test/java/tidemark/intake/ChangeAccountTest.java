package tidemark.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.Snapshot;
import tidemark.ledger.Accounts;
import tidemark.ledger.RecordReading;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;
import tidemark.testing.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An account is changed under the revision that the caller knows, paused, stopped, and purged without a trace but that it happened. */
class ChangeAccountTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final AccountId ID = new AccountId(1, 1);
    private static final Account ACCOUNT = Account.added(ID, new Address(new Platform("bluesky"), "museum.example.org"),
            "Museum", NOON);

    private final Stores stores = Stores.inMemory();
    private final RecordReading record = new RecordReading(stores.accounts(), stores.readings());
    private final ChangeAccount change = new ChangeAccount(stores.accounts(), stores.readings(), () -> NOON);

    @BeforeEach
    void add() {
        stores.accounts().add(ACCOUNT);
        record.record(entry(), seen(100), RetentionTerms.FREE, "d-1", NOON);
    }

    @Test
    void pausesAndResumes() {
        ChangeAccount.Result.Done paused = assertInstanceOf(ChangeAccount.Result.Done.class,
                change.change(ID, null, one -> one.withStatus(Account.Status.PAUSED)));

        assertEquals(Account.Status.PAUSED, paused.entry().account().status());
        assertEquals(entry(), paused.entry());
        change.change(ID, null, one -> one.withStatus(Account.Status.ACTIVE));
        assertEquals(Account.Status.ACTIVE, entry().account().status());
    }

    @Test
    void changesOnlyWhatTheCallerKnows() {
        long rev = entry().account().rev();

        assertEquals(new ChangeAccount.Result.Stale(rev),
                change.change(ID, rev - 1, one -> one.withStatus(Account.Status.PAUSED)));
        assertInstanceOf(ChangeAccount.Result.Done.class,
                change.change(ID, rev, one -> one.withStatus(Account.Status.PAUSED)));

        assertEquals(rev + 1, entry().account().rev());
    }

    @Test
    void aChangeThatChangesNothingWritesNothing() {
        long rev = entry().account().rev();

        change.change(ID, rev, one -> one);

        assertEquals(rev, entry().account().rev());
    }

    @Test
    void appliesTheChangeToWhatOthersWroteMeanwhile() {
        List<Account> seen = new ArrayList<>();

        change.change(ID, null, one -> {
            if (seen.isEmpty()) {
                stores.accounts().change(one, one.seenAs(one.address(), null, "By another"));
            }
            seen.add(one);
            return one.withStatus(Account.Status.PAUSED);
        });

        assertEquals(2, seen.size());
        assertEquals("By another", entry().account().displayName());
        assertEquals(Account.Status.PAUSED, entry().account().status());
    }

    @Test
    void givesUpOnAnAccountThatOthersKeepChanging() {
        List<Account> seen = new ArrayList<>();

        assertEquals(new ChangeAccount.Result.Busy(), change.change(ID, null, one -> {
            seen.add(one);
            stores.accounts().change(one, one.seenAs(one.address(), null, "Name " + seen.size()));
            return one.withStatus(Account.Status.PAUSED);
        }));
        assertEquals(Account.Status.ACTIVE, entry().account().status());
    }

    @Test
    void purgesEverythingButThatItHappened() {
        stores.readings().fold(ID, List.of(snapshot(NOON.minus(Duration.ofDays(400)))));

        assertEquals(new ChangeAccount.Result.Purged(), change.purge(ID, null));

        assertTrue(stores.accounts().entries(List.of(ID)).isEmpty());
        assertEquals(Optional.empty(), stores.accounts().resolve(ACCOUNT.address()));
        assertEquals(List.of(), history());
        assertEquals(Optional.of(NOON), stores.accounts().removed(ID));
        assertEquals(new ChangeAccount.Result.Unknown(), change.purge(ID, null));
    }

    @Test
    void purgesOnlyWhatTheCallerKnows() {
        long rev = entry().account().rev();

        assertEquals(new ChangeAccount.Result.Stale(rev), change.purge(ID, rev + 1));

        assertEquals(1, history().size());
    }

    @Test
    void aReadingOfAnAccountThatIsPurgedMeanwhileLeavesNothing() {
        Accounts.Entry asked = entry();
        change.purge(ID, null);

        assertEquals(Outcome.WITHDRAWN,
                record.record(asked, seen(101), RetentionTerms.FREE, "d-2", NOON.plus(Duration.ofDays(1))));

        assertEquals(List.of(), history());
        assertTrue(stores.accounts().entries(List.of(ID)).isEmpty());
    }

    @Test
    void aPurgedAddressCanBeAddedAgain() {
        change.purge(ID, null);

        assertTrue(stores.accounts().add(Account.added(new AccountId(2, 2), ACCOUNT.address(), "Again", NOON)));

        assertEquals(Optional.of(new AccountId(2, 2)), stores.accounts().resolve(ACCOUNT.address()));
    }

    private Accounts.Entry entry() {
        return Objects.requireNonNull(stores.accounts().entries(List.of(ID)).get(ID));
    }

    private List<Snapshot> history() {
        return stores.readings().days(ID, NOON.atZone(ZoneOffset.UTC).toLocalDate().minusYears(3),
                NOON.atZone(ZoneOffset.UTC).toLocalDate().plusYears(1));
    }

    private static Snapshot snapshot(Instant at) {
        return new Snapshot(ID, at, Map.of(Metric.FOLLOWERS, Count.exact(50)), "followers", "api");
    }

    private static Finding.Seen seen(long followers) {
        return Finding.Seen.ok(new Reading(ACCOUNT.address(), null, null,
                Map.of(Metric.FOLLOWERS, Count.exact(followers)), "followers", "api"));
    }
}
