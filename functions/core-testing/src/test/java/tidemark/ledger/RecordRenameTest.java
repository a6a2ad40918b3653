package tidemark.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tidemark.ledger.RecordReadingFixture.ADDRESS;
import static tidemark.ledger.RecordReadingFixture.ID;
import static tidemark.ledger.RecordReadingFixture.NOON;
import static tidemark.ledger.RecordReadingFixture.RENAMED;
import static tidemark.ledger.RecordReadingFixture.days;
import static tidemark.ledger.RecordReadingFixture.other;
import static tidemark.ledger.RecordReadingFixture.seen;

/** Which account a reading belongs to, and where it is found after a rename. */
final class RecordRenameTest {

    private final RecordReadingFixture fixture = new RecordReadingFixture();

    @Test
    void aNewHandleOfTheSameIdIsARename() {
        assertEquals(Outcome.RENAMED,
                fixture.ask(fixture.entry(), seen(RENAMED, "did:1", Count.exact(100)), "d-2026-11-21", NOON));

        assertEquals(Optional.of(ID), fixture.stores.accounts().resolve(RENAMED));
        assertEquals(RENAMED, fixture.entry().account().address());
        assertEquals(List.of(100L), fixture.days());
    }

    @Test
    void accountsThatTradeTheirHandlesAreFoundUnderThemAgain() {
        List<String> ids = List.of("did:1", "did:2", "did:3");
        List<Address> first = List.of(ADDRESS, RENAMED, new Address(new Platform("bluesky"), "third.example.org"));
        fixture.stores.accounts().add(Account.added(other(2), RENAMED, "Gallery", NOON).seenAs(RENAMED, "did:2", null));
        fixture.stores.accounts()
                .add(Account.added(other(3), first.get(2), "Third", NOON).seenAs(first.get(2), "did:3", null));

        for (int day = 0; day < 2; day++) {
            for (int n = 0; n < 3; n++) {
                AccountId id = n == 0 ? ID : other(n + 1);
                fixture.ask(fixture.entry(id), seen(first.get((n + 1) % 3), ids.get(n), Count.exact(100L * (n + 1))),
                        "d-2026-11-2" + (1 + day), days(day));
            }
        }

        for (int n = 0; n < 3; n++) {
            AccountId id = n == 0 ? ID : other(n + 1);
            assertEquals(first.get((n + 1) % 3), fixture.entry(id).account().address());
            assertEquals(Optional.of(id), fixture.stores.accounts().resolve(first.get((n + 1) % 3)));
            assertEquals(100L * (n + 1),
                    Objects.requireNonNull(fixture.entry(id).state().newest()).followers().orElseThrow()
                            .value());
        }
    }

    @Test
    void anAddressStaysWithAnAccountWhoseIdIsUnknown() {
        fixture.stores.accounts().add(Account.added(other(2), RENAMED, "Gallery", NOON));

        fixture.ask(fixture.entry(), seen(RENAMED, "did:1", Count.exact(100)), "d-2026-11-21", NOON);

        assertEquals(Optional.of(other(2)), fixture.stores.accounts().resolve(RENAMED));
        assertEquals(ADDRESS, fixture.entry().account().address());
    }

    @Test
    void aHandleThatAnotherOneHasNowIsNotFoundAndItsNumbersAreNotOurs() {
        Outcome outcome = fixture.ask(fixture.entry(), seen(ADDRESS, "did:2", Count.exact(5)), "d-2026-11-21", NOON);

        assertEquals(Outcome.NOT_FOUND, outcome);
        assertEquals(List.of(), fixture.days());
        assertEquals("did:1", fixture.entry().account().permanentId());
    }

    @Test
    void anAnswerThatSpeaksOfAnotherHandleWithoutAnIdIsNotBelieved() {
        Outcome outcome = fixture.ask(fixture.entry(), seen(RENAMED, null, Count.exact(5)), "d-2026-11-21", NOON);

        assertEquals(Outcome.LAYOUT_CHANGED, outcome);
        assertEquals(List.of(), fixture.days());
        assertEquals(ADDRESS, fixture.entry().account().address());
    }

    @Test
    void aRenameThatThePlatformItselfToldIsBelievedBeforeAnIdWasKnown() {
        AccountId id = new AccountId(2, 2);
        Address old = new Address(new Platform("bluesky"), "old.example.org");
        fixture.stores.accounts().add(Account.added(id, old, "Gallery", NOON));
        Finding reported = new Finding.Seen(Outcome.RENAMED, new Reading(RENAMED, "did:7", null,
                Map.of(Metric.FOLLOWERS, Count.exact(5)), "followers", "api"), "");

        assertEquals(Outcome.RENAMED, fixture.ask(fixture.entry(id), reported, "d-2026-11-21", NOON));

        assertEquals(RENAMED, fixture.entry(id).account().address());
        assertEquals("did:7", fixture.entry(id).account().permanentId());
    }

    @Test
    void learnsThePermanentIdAndTheName() {
        AccountId id = new AccountId(2, 2);
        fixture.stores.accounts().add(Account.added(id, RENAMED, "Gallery", NOON));

        fixture.ask(fixture.entry(id), seen(RENAMED, "did:7", Count.exact(5)), "d-2026-11-21", NOON);

        assertEquals(Optional.of(id), fixture.stores.accounts().resolve(new Platform("bluesky"), "did:7"));
        assertEquals("The Museum", fixture.entry(id).account().displayName());
    }

    @Test
    void aRenameToAHandleThatBelongsToAnotherAccountKeepsTheHandleAndTheNumber() {
        fixture.stores.accounts().add(Account.added(new AccountId(2, 2), RENAMED, "Gallery", NOON));

        fixture.ask(fixture.entry(), seen(RENAMED, "did:1", Count.exact(100)), "d-2026-11-21", NOON);

        assertEquals(ADDRESS, fixture.entry().account().address());
        assertEquals(List.of(100L), fixture.days());
    }
}
