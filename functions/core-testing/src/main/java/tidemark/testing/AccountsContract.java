package tidemark.testing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.ledger.Accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.BLUESKY;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.account;
import static tidemark.testing.Samples.id;

/** How every implementation of {@link Accounts} adds accounts and finds them. */
public interface AccountsContract extends StoredAccounts {

    @Test
    default void findsAnAddedAccountByItsAddressAndPermanentId() {
        Account account = account(1).seenAs(account(1).address(), "did:plc:1", "One");

        assertTrue(accounts().add(account));

        assertEquals(Optional.of(id(1)), accounts().resolve(account.address()));
        assertEquals(Optional.of(id(1)), accounts().resolve(BLUESKY, "did:plc:1"));
        assertEquals(account.withRev(1), stored(1));
    }

    @Test
    default void keepsEveryFactOfAnAccount() {
        Account full = new Account(id(1), account(1).address(), "did:plc:1", "Example", "Press", "museum", true,
                Set.of("art", "north"), "https://example.org/", "Name \uD83C\uDFDB", Account.Status.PAUSED, NOON, 0);

        accounts().add(full);

        assertEquals(full.withRev(1), stored(1));
    }

    @Test
    default void knowsNothingOfAnAddressThatWasNeverAdded() {
        assertEquals(Optional.empty(), accounts().resolve(account(1).address()));
        assertEquals(Optional.empty(), accounts().resolve(BLUESKY, "did:plc:1"));
        assertTrue(accounts().entries(List.of(id(1))).isEmpty());
        assertTrue(accounts().entries(List.of()).isEmpty());
    }

    @Test
    default void addingAgainIsTrueAndChangesNothing() {
        accounts().add(account(1));

        assertTrue(accounts().add(account(1)));

        assertEquals(1, stored(1).rev());
    }

    @Test
    default void refusesAnAddressThatBelongsToAnother() {
        accounts().add(account(1));
        Account other = Account.added(id(2), account(1).address(), "Other", NOON);

        assertFalse(accounts().add(other));

        assertEquals(Optional.of(id(1)), accounts().resolve(account(1).address()));
        assertTrue(accounts().entries(List.of(id(2))).isEmpty());
    }

    @Test
    default void refusesAPermanentIdThatBelongsToAnotherAndWritesNoAlias() {
        accounts().add(account(1).seenAs(account(1).address(), "did:plc:1", null));

        assertFalse(accounts().add(account(2).seenAs(account(2).address(), "did:plc:1", null)));

        assertEquals(Optional.empty(), accounts().resolve(account(2).address()));
    }

    @Test
    default void isEmptyUntilAnAccountIsAdded() {
        assertTrue(accounts().isEmpty());
        accounts().add(account(1));
        assertFalse(accounts().isEmpty());
    }
}
