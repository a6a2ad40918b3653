package tidemark.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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
import static tidemark.testing.Samples.BLUESKY;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.account;
import static tidemark.testing.Samples.id;

/** How every implementation of {@link Accounts} reads many accounts at once. */
public interface AccountBatchesContract extends StoredAccounts {

    @Test
    default void resolvesManyAddressesAtOnceAsItDoesOne() {
        IntStream.range(0, 120).forEach(n -> accounts().add(account(n)));
        Address former = account(7).address();
        Address next = new Address(BLUESKY, "renamed.example.org");
        accounts().change(stored(7), stored(7).seenAs(next, null, null));
        Address unknown = new Address(BLUESKY, "unknown.example.org");
        Address otherPlatform = new Address(new Platform("github"), account(1).address().handle());
        List<Address> asked = new ArrayList<>(List.of(next, unknown, otherPlatform, former));
        IntStream.range(0, 120).forEach(n -> asked.add(account(n).address()));

        Map<Address, AccountId> found = accounts().resolve(asked);

        assertEquals(121, found.size());
        for (Address address : asked) {
            assertEquals(accounts().resolve(address), Optional.ofNullable(found.get(address)), address::toString);
        }
        assertEquals(Map.of(), accounts().resolve(List.of()));
        assertEquals(Map.of(former, id(7)), accounts().resolve(List.of(former, former)));
    }

    @Test
    default void resolvesManyPermanentIdsAtOnceAsItDoesOne() {
        IntStream.range(0, 105)
                .forEach(n -> accounts().add(account(n).seenAs(account(n).address(), "did:plc:" + n, null)));
        List<PermanentId> asked = new ArrayList<>(List.of(new PermanentId(BLUESKY, "did:plc:none"),
                new PermanentId(new Platform("github"), "did:plc:1")));
        IntStream.range(0, 105).forEach(n -> asked.add(new PermanentId(BLUESKY, "did:plc:" + n)));

        Map<PermanentId, AccountId> found = accounts().resolvePermanent(asked);

        assertEquals(105, found.size());
        IntStream.range(0, 105)
                .forEach(n -> assertEquals(id(n), found.get(new PermanentId(BLUESKY, "did:plc:" + n))));
        assertEquals(Map.of(), accounts().resolvePermanent(List.of()));
    }

    @Test
    default void readsManyEntriesWithTheirStates() {
        IntStream.range(0, 70).forEach(n -> accounts().add(account(n)));
        State state = new State(id(7), null, GrowthWindow.EMPTY, new State.Visit(Outcome.OK, "d-2026-11-21", NOON, ""),
                null,
                0);
        stores().readings().putState(state);
        List<AccountId> asked = new ArrayList<>(IntStream.range(0, 71).mapToObj(Samples::id).toList());

        var found = accounts().entries(asked);

        assertEquals(70, found.size());
        assertEquals(state.last(), Objects.requireNonNull(found.get(id(7))).state().last());
        assertEquals(State.none(id(8)), Objects.requireNonNull(found.get(id(8))).state());
    }

    @Test
    default void walksEveryAccountOnce() {
        IntStream.range(0, 80).forEach(n -> accounts().add(account(n)));
        accounts().change(stored(3), stored(3).withStatus(Account.Status.STOPPED));
        List<AccountId> seen = new ArrayList<>();

        accounts().walk(entry -> seen.add(entry.account().id()));

        assertEquals(80, seen.size());
        assertEquals(80, Set.copyOf(seen).size());
    }
}
