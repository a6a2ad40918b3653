package tidemark.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.PermanentId;
import tidemark.account.Platform;
import tidemark.history.State;

/** The accounts of the ledger and their aliases. Thread-safe. Throws an unchecked exception only where the store itself fails. */
public interface Accounts {

    /** The account at an address, or that was there last if no account is now; strongly consistent. One read. */
    Optional<AccountId> resolve(Address address);

    /** The account that carries a platform's permanent id, strongly consistent. One read. */
    Optional<AccountId> resolve(Platform platform, String permanentId);

    /** The accounts at addresses, each as {@link #resolve(Address)} finds it; an address that leads to none is absent. One batch of reads per 100 addresses. */
    Map<Address, AccountId> resolve(Collection<Address> addresses);

    /** The accounts that carry permanent ids, strongly consistent; an id that none carries is absent. One batch of reads per 100 ids. */
    Map<PermanentId, AccountId> resolvePermanent(Collection<PermanentId> ids);

    /** Accounts with their states, strongly consistent; one that does not exist is absent. One batch of reads per 50 ids. */
    Map<AccountId, Entry> entries(Collection<AccountId> ids);

    /** One account with its state; empty if it does not exist. One read. */
    default Optional<Entry> find(AccountId id) {
        return Optional.ofNullable(entries(List.of(id)).get(id));
    }

    /** Every account of the ledger, paused and stopped ones too, in no order, each once; not a snapshot: changes meanwhile may be missed. */
    void walk(Consumer<Entry> each);

    /** Whether no account was ever added. At most one small read per partition, one where there are many. */
    boolean isEmpty();

    /** Adds an account and its aliases in one transaction. False, and nothing written, if its address or permanent id belongs to another; an address that another had before is free. */
    boolean add(Account account);

    /**
     * Replaces an account if it is still at {@code before.rev()}, moving its aliases in the same transaction and counting {@code rev} up. An
     * address that it leaves keeps leading to it until another account comes there.
     * False, and nothing written, if it changed meanwhile or the new address or permanent id belongs to another.
     */
    boolean change(Account before, Account after);

    /**
     * Lets an account come to the address at which another is believed to be, and puts the other at the address that it leaves, in one
     * transaction that counts both {@code rev} up; what else leads to them stays.
     * False, and nothing written, if one of them changed meanwhile.
     *
     * @param before the account that comes, as it is stored
     * @param after the same at the address of the other, with no other permanent id
     * @param holder the other, as it is stored
     */
    boolean swap(Account before, Account after, Account holder);

    /**
     * Removes an account with its state and aliases if it is still at {@code before.rev()}, and leaves a mark under its id that says only when
     * that was: nothing can be written for the id any more. Its snapshots stay until they are {@linkplain tidemark.history.Readings#erase erased}.
     * False, and nothing removed, if it changed meanwhile; repeating it changes nothing.
     */
    boolean remove(Account before, Instant at);

    /** When an account was removed; empty if it was not. One read. */
    Optional<Instant> removed(AccountId id);

    /** An account and the newest that is known of it. */
    record Entry(Account account, State state) {}
}
