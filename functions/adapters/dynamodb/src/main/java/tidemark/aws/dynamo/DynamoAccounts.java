package tidemark.aws.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.PermanentId;
import tidemark.account.Platform;
import tidemark.ledger.Accounts;

/** Accounts, their states and aliases in the ledger's table. */
public final class DynamoAccounts implements Accounts {

    private final Table table;
    private final int lanes;

    /** The revision of the mark in the place of a state: no state is ever written over it. */
    private static final long NO_REV = Long.MAX_VALUE;

    /** @param lanes how many partitions a scan reads in parallel, 1 to 64 */
    public DynamoAccounts(Table table, int lanes) {
        this.table = table;
        this.lanes = lanes;
    }

    @Override
    public Optional<AccountId> resolve(Address address) {
        return table.get(Schema.handle(address)).map(AccountItem::aliased);
    }

    @Override
    public Optional<AccountId> resolve(Platform platform, String permanentId) {
        return table.get(Schema.permanent(platform, permanentId)).map(AccountItem::aliased);
    }

    @Override
    public Map<Address, AccountId> resolve(Collection<Address> addresses) {
        return resolve(addresses, Schema::handle);
    }

    @Override
    public Map<PermanentId, AccountId> resolvePermanent(Collection<PermanentId> ids) {
        return resolve(ids, id -> Schema.permanent(id.platform(), id.id()));
    }

    private <T> Map<T, AccountId> resolve(Collection<T> aliases, Function<T, Key> key) {
        Map<T, Key> keys = new HashMap<>();
        aliases.forEach(alias -> keys.put(alias, key.apply(alias)));
        Map<Key, Item> items = table.get(Set.copyOf(keys.values()));
        Map<T, AccountId> found = new HashMap<>();
        keys.forEach((alias, at) -> Optional.ofNullable(items.get(at))
                .ifPresent(item -> found.put(alias, AccountItem.aliased(item))));
        return found;
    }

    @Override
    public Map<AccountId, Entry> entries(Collection<AccountId> ids) {
        Set<AccountId> distinct = new HashSet<>(ids);
        Map<Key, Item> items = table
                .get(distinct.stream().flatMap(id -> Stream.of(Schema.profile(id), Schema.state(id))).toList());
        Map<AccountId, Entry> entries = new HashMap<>();
        for (AccountId id : distinct) {
            Item profile = items.get(Schema.profile(id));
            if (profile != null && !AccountItem.isMark(profile)) {
                entries.put(id, AccountScan.entry(id, profile, items.get(Schema.state(id))));
            }
        }
        return entries;
    }

    @Override
    public void walk(Consumer<Entry> each) {
        new AccountScan(table, each).over(lanes);
    }

    @Override
    public boolean isEmpty() {
        return IntStream.range(0, AccountId.BUCKETS)
                .allMatch(bucket -> table.skim(KeyRange.all(Schema.bucket(bucket)).paged(1)).findAny().isEmpty());
    }

    @Override
    public boolean add(Account account) {
        String writer = table.writer();
        Write.Put profile = new Write.Put(AccountItem.of(account.withRev(account.rev() + 1), writer), Condition.ABSENT);
        List<Write.Put> aliases = aliases(account).stream()
                .map(key -> new Write.Put(AccountItem.alias(key, account.id(), writer),
                        Condition.ABSENT.or(AccountItem.FORMER)))
                .toList();
        return table.transact(profile, aliases) || isThere(account);
    }

    private boolean isThere(Account account) {
        Key handle = Schema.handle(account.address());
        Map<Key, Item> standing = table.get(List.of(Schema.profile(account.id()), handle));
        Item alias = standing.get(handle);
        return standing.size() == 2 && alias != null && AccountItem.aliased(alias).equals(account.id());
    }

    @Override
    public boolean change(Account before, Account after) {
        String writer = table.writer();
        Write.Put profile = new Write.Put(AccountItem.of(after.withRev(before.rev() + 1), writer),
                Condition.at(before.rev()));
        List<Write> moved = moved(before, after, writer);
        return moved.isEmpty() ? table.put(profile.item(), profile.condition()).done() : table.transact(profile, moved);
    }

    @Override
    public boolean swap(Account before, Account after, Account holder) {
        String writer = table.writer();
        Account moved = holder.seenAs(before.address(), null, null).withRev(holder.rev() + 1);
        return table.transact(
                new Write.Put(AccountItem.of(after.withRev(before.rev() + 1), writer), Condition.at(before.rev())),
                List.of(new Write.Put(AccountItem.of(moved, writer), Condition.at(holder.rev())),
                        new Write.Put(AccountItem.alias(Schema.handle(after.address()), after.id(), writer),
                                AccountItem.belongsTo(holder.id())),
                        new Write.Put(AccountItem.alias(Schema.handle(before.address()), holder.id(), writer),
                                AccountItem.belongsTo(before.id()))));
    }

    @Override
    public boolean remove(Account before, Instant at) {
        String writer = table.writer();
        AccountId id = before.id();
        Condition mine = AccountItem.belongsTo(id);
        List<Write> others = new ArrayList<>();
        others.add(new Write.Put(AccountItem.mark(Schema.state(id), at, NO_REV, writer), Condition.NONE));
        aliases(before).forEach(key -> others.add(new Write.Delete(key, mine)));
        Write.Put profile = new Write.Put(AccountItem.mark(Schema.profile(id), at, before.rev() + 1, writer),
                Condition.at(before.rev()));
        if (!table.transact(profile, others) && removed(id).isEmpty()) {
            return false;
        }
        List<Key> former = before.formerHandles().stream()
                .map(handle -> Schema.handle(new Address(before.address().platform(), handle))).toList();
        table.get(former).forEach((key, alias) -> {
            if (AccountItem.aliased(alias).equals(id)) {
                table.delete(new Write.Delete(key, mine));
            }
        });
        return true;
    }

    @Override
    public Optional<Instant> removed(AccountId id) {
        return table.get(Schema.profile(id)).filter(AccountItem::isMark).map(AccountItem::removedAt);
    }

    /** The writes of an account's aliases after a change; the address that it had before becomes a former one. */
    private static List<Write> moved(Account before, Account after, String writer) {
        Set<Key> old = aliases(before);
        Set<Key> now = aliases(after);
        AccountId id = before.id();
        Condition mine = AccountItem.belongsTo(id);
        Condition free = Condition.ABSENT.or(AccountItem.FORMER).or(mine);
        Key left = Schema.handle(before.address());
        List<Write> writes = new ArrayList<>();
        now.stream().filter(key -> !old.contains(key))
                .forEach(key -> writes
                        .add(new Write.Put(AccountItem.alias(key, id, writer), free)));
        old.stream().filter(key -> !now.contains(key)).forEach(key -> writes.add(key.equals(left)
                ? new Write.Put(AccountItem.former(key, id, writer), mine)
                : new Write.Delete(key, mine)));
        return writes;
    }

    private static Set<Key> aliases(Account account) {
        Set<Key> keys = new HashSet<>(Set.of(Schema.handle(account.address())));
        if (account.permanentId() != null) {
            keys.add(Schema.permanent(account.address().platform(), account.permanentId()));
        }
        return keys;
    }
}
