package tidemark.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.PermanentId;
import tidemark.account.Platform;
import tidemark.history.GrowthWindow;
import tidemark.history.State;
import tidemark.ledger.Accounts;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.BLUESKY;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.account;
import static tidemark.testing.Samples.id;

/** The contract of every implementation of {@link Accounts}. */
public abstract class AccountsContract {

    private Stores stores = Stores.inMemory();
    private Accounts accounts = stores.accounts();

    /** The ports of an empty ledger. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        accounts = stores.accounts();
    }

    @Test
    void findsAnAddedAccountByItsAddressAndPermanentId() {
        Account account = account(1).seenAs(account(1).address(), "did:plc:1", "One");

        assertTrue(accounts.add(account));

        assertEquals(Optional.of(id(1)), accounts.resolve(account.address()));
        assertEquals(Optional.of(id(1)), accounts.resolve(BLUESKY, "did:plc:1"));
        assertEquals(account.withRev(1), stored(1));
    }

    @Test
    void resolvesManyAddressesAtOnceAsItDoesOne() {
        IntStream.range(0, 250).forEach(n -> accounts.add(account(n)));
        Address former = account(7).address();
        Address next = new Address(BLUESKY, "renamed.example.org");
        accounts.change(stored(7), stored(7).seenAs(next, null, null));
        Address unknown = new Address(BLUESKY, "unknown.example.org");
        Address otherPlatform = new Address(new Platform("github"), account(1).address().handle());
        List<Address> asked = new ArrayList<>(List.of(next, unknown, otherPlatform, former));
        IntStream.range(0, 250).forEach(n -> asked.add(account(n).address()));

        Map<Address, AccountId> found = accounts.resolve(asked);

        assertEquals(251, found.size());
        for (Address address : asked) {
            assertEquals(accounts.resolve(address), Optional.ofNullable(found.get(address)), address::toString);
        }
        assertEquals(Map.of(), accounts.resolve(List.of()));
        assertEquals(Map.of(former, id(7)), accounts.resolve(List.of(former, former)));
    }

    @Test
    void resolvesManyPermanentIdsAtOnceAsItDoesOne() {
        IntStream.range(0, 120)
                .forEach(n -> accounts.add(account(n).seenAs(account(n).address(), "did:plc:" + n, null)));
        List<PermanentId> asked = new ArrayList<>(List.of(new PermanentId(BLUESKY, "did:plc:none"),
                new PermanentId(new Platform("github"), "did:plc:1")));
        IntStream.range(0, 120).forEach(n -> asked.add(new PermanentId(BLUESKY, "did:plc:" + n)));

        Map<PermanentId, AccountId> found = accounts.resolvePermanent(asked);

        assertEquals(120, found.size());
        IntStream.range(0, 120)
                .forEach(n -> assertEquals(id(n), found.get(new PermanentId(BLUESKY, "did:plc:" + n))));
        assertEquals(Map.of(), accounts.resolvePermanent(List.of()));
    }

    @Test
    void keepsEveryFactOfAnAccount() {
        Account full = new Account(id(1), account(1).address(), "did:plc:1", "Example", "Press", "museum", true,
                Set.of("art", "north"), "https://example.org/", "Name \uD83C\uDFDB", Account.Status.PAUSED, NOON, 0);

        accounts.add(full);

        assertEquals(full.withRev(1), stored(1));
    }

    @Test
    void knowsNothingOfAnAddressThatWasNeverAdded() {
        assertEquals(Optional.empty(), accounts.resolve(account(1).address()));
        assertEquals(Optional.empty(), accounts.resolve(BLUESKY, "did:plc:1"));
        assertTrue(accounts.entries(List.of(id(1))).isEmpty());
        assertTrue(accounts.entries(List.of()).isEmpty());
    }

    @Test
    void addingAgainIsTrueAndChangesNothing() {
        accounts.add(account(1));

        assertTrue(accounts.add(account(1)));

        assertEquals(1, stored(1).rev());
    }

    @Test
    void refusesAnAddressThatBelongsToAnother() {
        accounts.add(account(1));
        Account other = Account.added(id(2), account(1).address(), "Other", NOON);

        assertFalse(accounts.add(other));

        assertEquals(Optional.of(id(1)), accounts.resolve(account(1).address()));
        assertTrue(accounts.entries(List.of(id(2))).isEmpty());
    }

    @Test
    void refusesAPermanentIdThatBelongsToAnotherAndWritesNoAlias() {
        accounts.add(account(1).seenAs(account(1).address(), "did:plc:1", null));

        assertFalse(accounts.add(account(2).seenAs(account(2).address(), "did:plc:1", null)));

        assertEquals(Optional.empty(), accounts.resolve(account(2).address()));
    }

    @Test
    void movesTheAliasesWithARename() {
        accounts.add(account(1).seenAs(account(1).address(), "did:plc:1", null));
        Address next = new Address(BLUESKY, "renamed.example.org");

        assertTrue(accounts.change(stored(1), stored(1).seenAs(next, "did:plc:1", "Renamed")));

        assertEquals(Optional.of(id(1)), accounts.resolve(next));
        assertEquals(Optional.of(id(1)), accounts.resolve(account(1).address()));
        assertEquals(Optional.of(id(1)), accounts.resolve(BLUESKY, "did:plc:1"));
        assertEquals(2, stored(1).rev());
        assertEquals("Renamed", stored(1).displayName());
    }

    @Test
    void keepsTheFormerHandlesOfAnAccount() {
        accounts.add(account(1));
        List<String> left = new ArrayList<>();
        for (int n = 0; n < Account.MOST_FORMER + 3; n++) {
            left.add(stored(1).address().handle());
            assertTrue(accounts.change(stored(1),
                    stored(1).seenAs(new Address(BLUESKY, "n" + n + ".example.org"), null, null)));
        }

        assertEquals(left.subList(3, left.size()), stored(1).formerHandles());
    }

    @Test
    void removesAnAccountWithAllItsAliases() {
        accounts.add(account(1).seenAs(account(1).address(), "did:plc:1", null));
        accounts.change(stored(1), stored(1).seenAs(new Address(BLUESKY, "renamed.example.org"), null, null));

        Account before = stored(1);

        assertTrue(accounts.remove(before, NOON));
        assertTrue(accounts.remove(before, NOON.plusSeconds(1)), "again");

        assertTrue(accounts.entries(List.of(id(1))).isEmpty());
        assertEquals(Optional.empty(), accounts.resolve(account(1).address()));
        assertEquals(Optional.empty(), accounts.resolve(new Address(BLUESKY, "renamed.example.org")));
        assertEquals(Optional.empty(), accounts.resolve(BLUESKY, "did:plc:1"));
        assertEquals(Optional.of(NOON), accounts.removed(id(1)));
        accounts.walk(entry -> assertFalse(entry.account().id().equals(id(1)), "a removed account is walked"));
    }

    @Test
    void removesNothingOfAnAccountThatChangedMeanwhile() {
        accounts.add(account(1));
        Account before = stored(1);
        accounts.change(before, before.withStatus(Account.Status.PAUSED));

        assertFalse(accounts.remove(before, NOON));

        assertEquals(Account.Status.PAUSED, stored(1).status());
        assertEquals(Optional.of(id(1)), accounts.resolve(account(1).address()));
        assertEquals(Optional.empty(), accounts.removed(id(1)));
    }

    @Test
    void leavesAnAddressToTheAccountThatCameThere() {
        accounts.add(account(1));
        accounts.change(stored(1), stored(1).seenAs(new Address(BLUESKY, "renamed.example.org"), null, null));
        accounts.add(Account.added(id(2), account(1).address(), "Other", NOON));

        accounts.remove(stored(1), NOON);

        assertEquals(Optional.of(id(2)), accounts.resolve(account(1).address()));
    }

    @Test
    void nothingIsWrittenForARemovedAccount() {
        accounts.add(account(1));
        accounts.add(account(2));
        assertTrue(stores.readings().putState(State.none(id(2))));
        State known = Objects.requireNonNull(accounts.entries(List.of(id(2))).get(id(2))).state();
        accounts.remove(stored(1), NOON);
        accounts.remove(stored(2), NOON);

        assertFalse(stores.readings().putState(State.none(id(1))));
        assertFalse(stores.readings().putState(known));
        assertFalse(accounts.add(account(1)), "its id is used up");
        assertFalse(accounts.change(account(1).withRev(1), account(1).withRev(1)));
        assertTrue(accounts.add(Account.added(id(3), account(1).address(), "Other", NOON)), "its address is free");
    }

    @Test
    void learnsAPermanentId() {
        accounts.add(account(1));

        assertTrue(accounts.change(stored(1), stored(1).seenAs(account(1).address(), "did:plc:1", null)));

        assertEquals(Optional.of(id(1)), accounts.resolve(BLUESKY, "did:plc:1"));
        assertEquals(Optional.of(id(1)), accounts.resolve(account(1).address()));
    }

    @Test
    void changesWhatHasNoAlias() {
        accounts.add(account(1));

        assertTrue(accounts.change(stored(1), stored(1).withStatus(Account.Status.STOPPED)));

        assertEquals(Account.Status.STOPPED, stored(1).status());
        assertEquals(Optional.of(id(1)), accounts.resolve(account(1).address()));
    }

    @Test
    void refusesAChangeOfAnAccountThatChangedMeanwhile() {
        accounts.add(account(1));
        Account seen = stored(1);
        accounts.change(seen, seen.withStatus(Account.Status.PAUSED));

        assertFalse(accounts.change(seen, seen.seenAs(new Address(BLUESKY, "late.example.org"), null, null)));

        assertEquals(Account.Status.PAUSED, stored(1).status());
        assertEquals(Optional.empty(), accounts.resolve(new Address(BLUESKY, "late.example.org")));
    }

    @Test
    void refusesARenameToAnAddressThatBelongsToAnother() {
        accounts.add(account(1));
        accounts.add(account(2));

        assertFalse(accounts.change(stored(1), stored(1).seenAs(account(2).address(), null, null)));

        assertEquals(account(1).address(), stored(1).address());
        assertEquals(Optional.of(id(2)), accounts.resolve(account(2).address()));
    }

    @Test
    void refusesAChangeOfAnAccountThatDoesNotExist() {
        assertFalse(accounts.change(account(1).withRev(1), account(1)));
        assertTrue(accounts.entries(List.of(id(1))).isEmpty());
    }

    @Test
    void freesAnAddressForAnotherOnceItsOwnerMoved() {
        accounts.add(account(1));
        accounts.change(stored(1), stored(1).seenAs(new Address(BLUESKY, "moved.example.org"), null, null));

        assertTrue(accounts.add(Account.added(id(2), account(1).address(), "Successor", NOON)));

        assertEquals(Optional.of(id(2)), accounts.resolve(account(1).address()));
    }

    @Test
    void everyEarlierAddressKeepsLeadingToItsAccount() {
        accounts.add(account(1));
        move(1, "second.example.org");
        move(1, "third.example.org");

        for (String handle : List.of("second.example.org", "third.example.org", account(1).address().handle())) {
            assertEquals(Optional.of(id(1)), accounts.resolve(new Address(BLUESKY, handle)), handle);
        }
        assertTrue(accounts.add(account(2)));
        assertEquals(new Address(BLUESKY, "third.example.org"), stored(1).address());
    }

    @Test
    void anAccountTakesItsEarlierAddressBack() {
        accounts.add(account(1));
        move(1, "second.example.org");

        move(1, account(1).address().handle());

        assertEquals(account(1).address(), stored(1).address());
        assertEquals(Optional.of(id(1)), accounts.resolve(new Address(BLUESKY, "second.example.org")));
        assertFalse(accounts.add(Account.added(id(2), account(1).address(), "Late", NOON)));
    }

    @Test
    void anAddressLeadsToItsOwnerOfNowAndNotToAnEarlierOne() {
        accounts.add(account(1));
        accounts.add(account(2));
        move(1, "moved.example.org");

        move(2, account(1).address().handle());
        move(1, "moved-again.example.org");

        assertEquals(Optional.of(id(2)), accounts.resolve(account(1).address()));
        assertEquals(Optional.of(id(2)), accounts.resolve(account(2).address()));
        assertEquals(Optional.of(id(1)), accounts.resolve(new Address(BLUESKY, "moved.example.org")));
        assertEquals(account(1).address(), stored(2).address());
    }

    @Test
    void anAddressThatItsLatestOwnerLeftLeadsToThatOne() {
        accounts.add(account(1));
        move(1, "moved.example.org");
        accounts.add(Account.added(id(2), account(1).address(), "Successor", NOON));

        move(2, "successor.example.org");

        assertEquals(Optional.of(id(2)), accounts.resolve(account(1).address()));
        assertEquals(Optional.of(id(1)), accounts.resolve(new Address(BLUESKY, "moved.example.org")));
    }

    @Test
    void twoAccountsSwapTheirAddresses() {
        accounts.add(account(1).seenAs(account(1).address(), "did:plc:1", null));
        accounts.add(account(2).seenAs(account(2).address(), "did:plc:2", null));
        Account first = stored(1);
        Account second = stored(2);

        assertTrue(accounts.swap(first, first.seenAs(second.address(), "did:plc:1", "One"), second));

        assertEquals(Optional.of(id(1)), accounts.resolve(second.address()));
        assertEquals(Optional.of(id(2)), accounts.resolve(first.address()));
        assertEquals(Optional.of(id(1)), accounts.resolve(BLUESKY, "did:plc:1"));
        assertEquals(Optional.of(id(2)), accounts.resolve(BLUESKY, "did:plc:2"));
        assertEquals(first.seenAs(second.address(), null, "One").withRev(2), stored(1));
        assertEquals(second.seenAs(first.address(), null, null).withRev(2), stored(2));
    }

    @Test
    void refusesASwapIfEitherAccountChangedMeanwhile() {
        accounts.add(account(1));
        accounts.add(account(2));
        Account first = stored(1);
        Account second = stored(2);
        assertTrue(accounts.change(second, second.withStatus(Account.Status.PAUSED)));

        assertFalse(accounts.swap(first, first.seenAs(second.address(), null, null), second));
        assertFalse(accounts.swap(stored(2), stored(2).seenAs(first.address(), null, null), first.withRev(7)));

        assertEquals(first, stored(1));
        assertEquals(second.address(), stored(2).address());
        assertEquals(Optional.of(id(1)), accounts.resolve(first.address()));
    }

    private void move(int n, String handle) {
        assertTrue(accounts.change(stored(n), stored(n).seenAs(new Address(BLUESKY, handle), null, null)));
    }

    @Test
    void readsManyEntriesWithTheirStates() {
        IntStream.range(0, 130).forEach(n -> accounts.add(account(n)));
        State state = new State(id(7), null, GrowthWindow.EMPTY, new State.Visit(Outcome.OK, "d-2026-11-21", NOON, ""),
                null,
                0);
        stores.readings().putState(state);
        List<AccountId> asked = new ArrayList<>(IntStream.range(0, 131).mapToObj(Samples::id).toList());

        var found = accounts.entries(asked);

        assertEquals(130, found.size());
        assertEquals(state.last(), Objects.requireNonNull(found.get(id(7))).state().last());
        assertEquals(State.none(id(8)), Objects.requireNonNull(found.get(id(8))).state());
    }

    @Test
    void isEmptyUntilAnAccountIsAdded() {
        assertTrue(accounts.isEmpty());
        accounts.add(account(1));
        assertFalse(accounts.isEmpty());
    }

    @Test
    void walksEveryAccountOnce() {
        IntStream.range(0, 150).forEach(n -> accounts.add(account(n)));
        accounts.change(stored(3), stored(3).withStatus(Account.Status.STOPPED));
        List<AccountId> seen = new ArrayList<>();

        accounts.walk(entry -> seen.add(entry.account().id()));

        assertEquals(150, seen.size());
        assertEquals(150, Set.copyOf(seen).size());
    }

    private Account stored(int n) {
        return Objects.requireNonNull(accounts.entries(List.of(id(n))).get(id(n))).account();
    }
}
