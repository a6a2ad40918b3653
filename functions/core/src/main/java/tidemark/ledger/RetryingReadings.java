package tidemark.ledger;

import java.time.LocalDate;
import java.util.List;

import tidemark.account.AccountId;
import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.history.State;

/** Repeats every access to snapshots and states that was left {@linkplain WriteUncertain uncertain}. Thread-safe. */
public record RetryingReadings(Readings readings, UncertainWriteRetry retry) implements Readings {

    @Override
    public boolean putDay(Snapshot snapshot) {
        return retry.settle(() -> readings.putDay(snapshot));
    }

    @Override
    public boolean putState(State next) {
        return retry.settle(() -> readings.putState(next));
    }

    @Override
    public List<Snapshot> days(AccountId id, LocalDate from, LocalDate to) {
        return retry.settle(() -> readings.days(id, from, to));
    }

    @Override
    public void erase(AccountId id) {
        retry.run(() -> readings.erase(id));
    }

    @Override
    public void fold(AccountId id, List<Snapshot> snapshots) {
        retry.run(() -> readings.fold(id, snapshots));
    }
}
