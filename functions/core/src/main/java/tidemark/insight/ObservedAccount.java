package tidemark.insight;

import java.util.List;

import tidemark.account.Account;
import tidemark.history.Snapshot;
import tidemark.history.State;

/**
 * An account and what was observed of it.
 *
 * @param former addresses whose day of leaving is known, oldest first
 * @param snapshots oldest first, at most one a day, days may be missing
 * @param state the newest that is known
 */
public record ObservedAccount(Account account, List<FormerAddress> former, List<Snapshot> snapshots, State state) {

    public ObservedAccount {
        former = List.copyOf(former);
        snapshots = List.copyOf(snapshots);
        if (!account.id().equals(state.id())) {
            throw new IllegalArgumentException("the state is another account's");
        }
        for (int i = 1; i < snapshots.size(); i++) {
            if (!snapshots.get(i).day().isAfter(snapshots.get(i - 1).day())) {
                throw new IllegalArgumentException("snapshots come oldest first, at most one a day");
            }
        }
    }
}
