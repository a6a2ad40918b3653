package tidemark.testing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.Address;
import tidemark.history.State;
import tidemark.ledger.Accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.BLUESKY;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.account;
import static tidemark.testing.Samples.id;

/** How every implementation of {@link Accounts} removes an account. */
public interface AccountRemovalContract extends StoredAccounts {

    @Test
    default void removesAnAccountWithAllItsAliases() {
        accounts().add(account(1).seenAs(account(1).address(), "did:plc:1", null));
        accounts().change(stored(1), stored(1).seenAs(new Address(BLUESKY, "renamed.example.org"), null, null));

        Account before = stored(1);

        assertTrue(accounts().remove(before, NOON));
        assertTrue(accounts().remove(before, NOON.plusSeconds(1)), "again");

        assertTrue(accounts().entries(List.of(id(1))).isEmpty());
        assertEquals(Optional.empty(), accounts().resolve(account(1).address()));
        assertEquals(Optional.empty(), accounts().resolve(new Address(BLUESKY, "renamed.example.org")));
        assertEquals(Optional.empty(), accounts().resolve(BLUESKY, "did:plc:1"));
        assertEquals(Optional.of(NOON), accounts().removed(id(1)));
        accounts().walk(entry -> assertFalse(entry.account().id().equals(id(1)), "a removed account is walked"));
    }

    @Test
    default void removesNothingOfAnAccountThatChangedMeanwhile() {
        accounts().add(account(1));
        Account before = stored(1);
        accounts().change(before, before.withStatus(Account.Status.PAUSED));

        assertFalse(accounts().remove(before, NOON));

        assertEquals(Account.Status.PAUSED, stored(1).status());
        assertEquals(Optional.of(id(1)), accounts().resolve(account(1).address()));
        assertEquals(Optional.empty(), accounts().removed(id(1)));
    }

    @Test
    default void leavesAnAddressToTheAccountThatCameThere() {
        accounts().add(account(1));
        accounts().change(stored(1), stored(1).seenAs(new Address(BLUESKY, "renamed.example.org"), null, null));
        accounts().add(Account.added(id(2), account(1).address(), "Other", NOON));

        accounts().remove(stored(1), NOON);

        assertEquals(Optional.of(id(2)), accounts().resolve(account(1).address()));
    }

    @Test
    default void nothingIsWrittenForARemovedAccount() {
        accounts().add(account(1));
        accounts().add(account(2));
        assertTrue(stores().readings().putState(State.none(id(2))));
        State known = Objects.requireNonNull(accounts().entries(List.of(id(2))).get(id(2))).state();
        accounts().remove(stored(1), NOON);
        accounts().remove(stored(2), NOON);

        assertFalse(stores().readings().putState(State.none(id(1))));
        assertFalse(stores().readings().putState(known));
        assertFalse(accounts().add(account(1)), "its id is used up");
        assertFalse(accounts().change(account(1).withRev(1), account(1).withRev(1)));
        assertTrue(accounts().add(Account.added(id(3), account(1).address(), "Other", NOON)), "its address is free");
    }
}
