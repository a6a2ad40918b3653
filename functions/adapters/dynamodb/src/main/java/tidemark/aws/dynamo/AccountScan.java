package tidemark.aws.dynamo;

import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.history.State;
import tidemark.ledger.Accounts.Entry;

/** One pass over all partitions of accounts, several in parallel. It delivers one entry at a time and holds one page per partition. */
final class AccountScan {

    /** Items per request: some hundred kilobytes. */
    private static final int PAGE = 1000;

    private final Table table;
    private final Consumer<Entry> each;

    AccountScan(Table table, Consumer<Entry> each) {
        this.table = table;
        this.each = each;
    }

    void over(int lanes) {
        BoundedParallelism.over(lanes, IntStream.range(0, AccountId.BUCKETS).boxed().toList(), this::partition);
    }

    private void partition(int bucket) {
        Pairs pairs = new Pairs();
        table.skim(KeyRange.all(Schema.bucket(bucket)).paged(PAGE)).forEach(pairs::take);
        pairs.finish();
    }

    private synchronized void hand(Entry entry) {
        each.accept(entry);
    }

    static Entry entry(AccountId id, Item profile, @Nullable Item state) {
        return new Entry(AccountItem.read(id, profile), state == null ? State.none(id) : StateItem.read(id, state));
    }

    /** Joins the profile and the state of an account, which are adjacent items. */
    private final class Pairs {

        private @Nullable AccountId id;
        private @Nullable Item profile;

        void take(Item item) {
            AccountId owner = Schema.owner(item.key());
            if (AccountItem.isMark(item)) {
                finish();
                return;
            }
            if (Schema.profile(owner).equals(item.key())) {
                finish();
                id = owner;
                profile = item;
            } else if (id != null && profile != null && owner.equals(id)) {
                hand(entry(id, profile, item));
                id = null;
                profile = null;
            }
        }

        void finish() {
            if (id != null && profile != null) {
                hand(entry(id, profile, null));
                id = null;
                profile = null;
            }
        }
    }
}
