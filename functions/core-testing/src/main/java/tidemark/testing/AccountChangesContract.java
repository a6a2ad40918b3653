package tidemark.testing;

import java.util.ArrayList;
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
import static tidemark.testing.Samples.account;
import static tidemark.testing.Samples.id;

/** How every implementation of {@link Accounts} changes the profile of an account. */
public interface AccountChangesContract extends StoredAccounts {

    @Test
    default void learnsAPermanentId() {
        accounts().add(account(1));

        assertTrue(accounts().change(stored(1), stored(1).seenAs(account(1).address(), "did:plc:1", null)));

        assertEquals(Optional.of(id(1)), accounts().resolve(BLUESKY, "did:plc:1"));
        assertEquals(Optional.of(id(1)), accounts().resolve(account(1).address()));
    }

    @Test
    default void changesWhatHasNoAlias() {
        accounts().add(account(1));

        assertTrue(accounts().change(stored(1), stored(1).withStatus(Account.Status.STOPPED)));

        assertEquals(Account.Status.STOPPED, stored(1).status());
        assertEquals(Optional.of(id(1)), accounts().resolve(account(1).address()));
    }

    @Test
    default void refusesAChangeOfAnAccountThatChangedMeanwhile() {
        accounts().add(account(1));
        Account seen = stored(1);
        accounts().change(seen, seen.withStatus(Account.Status.PAUSED));

        assertFalse(accounts().change(seen, seen.seenAs(new Address(BLUESKY, "late.example.org"), null, null)));

        assertEquals(Account.Status.PAUSED, stored(1).status());
        assertEquals(Optional.empty(), accounts().resolve(new Address(BLUESKY, "late.example.org")));
    }

    @Test
    default void refusesARenameToAnAddressThatBelongsToAnother() {
        accounts().add(account(1));
        accounts().add(account(2));

        assertFalse(accounts().change(stored(1), stored(1).seenAs(account(2).address(), null, null)));

        assertEquals(account(1).address(), stored(1).address());
        assertEquals(Optional.of(id(2)), accounts().resolve(account(2).address()));
    }

    @Test
    default void refusesAChangeOfAnAccountThatDoesNotExist() {
        assertFalse(accounts().change(account(1).withRev(1), account(1)));
        assertTrue(accounts().entries(List.of(id(1))).isEmpty());
    }

    @Test
    default void keepsTheFormerHandlesOfAnAccount() {
        accounts().add(account(1));
        List<String> left = new ArrayList<>();
        for (int n = 0; n < Account.MOST_FORMER + 3; n++) {
            left.add(stored(1).address().handle());
            assertTrue(accounts().change(stored(1),
                    stored(1).seenAs(new Address(BLUESKY, "n" + n + ".example.org"), null, null)));
        }

        assertEquals(left.subList(3, left.size()), stored(1).formerHandles());
    }
}
