package tidemark.testing;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.Address;
import tidemark.ledger.Accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.BLUESKY;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.account;
import static tidemark.testing.Samples.id;

/** To which account addresses lead in every implementation of {@link Accounts} when accounts move. */
public interface AccountAddressesContract extends StoredAccounts {

    @Test
    default void movesTheAliasesWithARename() {
        accounts().add(account(1).seenAs(account(1).address(), "did:plc:1", null));
        Address next = new Address(BLUESKY, "renamed.example.org");

        assertTrue(accounts().change(stored(1), stored(1).seenAs(next, "did:plc:1", "Renamed")));

        assertEquals(Optional.of(id(1)), accounts().resolve(next));
        assertEquals(Optional.of(id(1)), accounts().resolve(account(1).address()));
        assertEquals(Optional.of(id(1)), accounts().resolve(BLUESKY, "did:plc:1"));
        assertEquals(2, stored(1).rev());
        assertEquals("Renamed", stored(1).displayName());
    }

    @Test
    default void freesAnAddressForAnotherOnceItsOwnerMoved() {
        accounts().add(account(1));
        accounts().change(stored(1), stored(1).seenAs(new Address(BLUESKY, "moved.example.org"), null, null));

        assertTrue(accounts().add(Account.added(id(2), account(1).address(), "Successor", NOON)));

        assertEquals(Optional.of(id(2)), accounts().resolve(account(1).address()));
    }

    @Test
    default void everyEarlierAddressKeepsLeadingToItsAccount() {
        accounts().add(account(1));
        move(1, "second.example.org");
        move(1, "third.example.org");

        for (String handle : List.of("second.example.org", "third.example.org", account(1).address().handle())) {
            assertEquals(Optional.of(id(1)), accounts().resolve(new Address(BLUESKY, handle)), handle);
        }
        assertTrue(accounts().add(account(2)));
        assertEquals(new Address(BLUESKY, "third.example.org"), stored(1).address());
    }

    @Test
    default void anAccountTakesItsEarlierAddressBack() {
        accounts().add(account(1));
        move(1, "second.example.org");

        move(1, account(1).address().handle());

        assertEquals(account(1).address(), stored(1).address());
        assertEquals(Optional.of(id(1)), accounts().resolve(new Address(BLUESKY, "second.example.org")));
        assertFalse(accounts().add(Account.added(id(2), account(1).address(), "Late", NOON)));
    }

    @Test
    default void anAddressLeadsToItsOwnerOfNowAndNotToAnEarlierOne() {
        accounts().add(account(1));
        accounts().add(account(2));
        move(1, "moved.example.org");

        move(2, account(1).address().handle());
        move(1, "moved-again.example.org");

        assertEquals(Optional.of(id(2)), accounts().resolve(account(1).address()));
        assertEquals(Optional.of(id(2)), accounts().resolve(account(2).address()));
        assertEquals(Optional.of(id(1)), accounts().resolve(new Address(BLUESKY, "moved.example.org")));
        assertEquals(account(1).address(), stored(2).address());
    }

    @Test
    default void anAddressThatItsLatestOwnerLeftLeadsToThatOne() {
        accounts().add(account(1));
        move(1, "moved.example.org");
        accounts().add(Account.added(id(2), account(1).address(), "Successor", NOON));

        move(2, "successor.example.org");

        assertEquals(Optional.of(id(2)), accounts().resolve(account(1).address()));
        assertEquals(Optional.of(id(1)), accounts().resolve(new Address(BLUESKY, "moved.example.org")));
    }

    @Test
    default void twoAccountsSwapTheirAddresses() {
        accounts().add(account(1).seenAs(account(1).address(), "did:plc:1", null));
        accounts().add(account(2).seenAs(account(2).address(), "did:plc:2", null));
        Account first = stored(1);
        Account second = stored(2);

        assertTrue(accounts().swap(first, first.seenAs(second.address(), "did:plc:1", "One"), second));

        assertEquals(Optional.of(id(1)), accounts().resolve(second.address()));
        assertEquals(Optional.of(id(2)), accounts().resolve(first.address()));
        assertEquals(Optional.of(id(1)), accounts().resolve(BLUESKY, "did:plc:1"));
        assertEquals(Optional.of(id(2)), accounts().resolve(BLUESKY, "did:plc:2"));
        assertEquals(first.seenAs(second.address(), null, "One").withRev(2), stored(1));
        assertEquals(second.seenAs(first.address(), null, null).withRev(2), stored(2));
    }

    @Test
    default void refusesASwapIfEitherAccountChangedMeanwhile() {
        accounts().add(account(1));
        accounts().add(account(2));
        Account first = stored(1);
        Account second = stored(2);
        assertTrue(accounts().change(second, second.withStatus(Account.Status.PAUSED)));

        assertFalse(accounts().swap(first, first.seenAs(second.address(), null, null), second));
        assertFalse(accounts().swap(stored(2), stored(2).seenAs(first.address(), null, null), first.withRev(7)));

        assertEquals(first, stored(1));
        assertEquals(second.address(), stored(2).address());
        assertEquals(Optional.of(id(1)), accounts().resolve(first.address()));
    }

    private void move(int n, String handle) {
        assertTrue(accounts().change(stored(n), stored(n).seenAs(new Address(BLUESKY, handle), null, null)));
    }
}
