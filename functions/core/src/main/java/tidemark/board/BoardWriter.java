package tidemark.board;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.NormalizedNames;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/** A board that is being written, account by account in any order. Not thread-safe. */
public final class BoardWriter {

    private int rows;
    private AccountId[] ids = new AccountId[16];
    private final DictionaryColumnBuilder platform = new DictionaryColumnBuilder();
    private final TextColumnBuilder handle = new TextColumnBuilder();
    private final TextColumnBuilder name = new TextColumnBuilder();
    private final DictionaryColumnBuilder organization = new DictionaryColumnBuilder(NormalizedNames::key);
    private final DictionaryColumnBuilder team = new DictionaryColumnBuilder();
    private final DictionaryColumnBuilder type = new DictionaryColumnBuilder();
    private final DictionaryColumnBuilder tags = new DictionaryColumnBuilder();
    private final TextColumnBuilder url = new TextColumnBuilder();
    private final LongColumnBuilder core = new LongColumnBuilder();
    private final LongColumnBuilder status = new LongColumnBuilder();
    private final LongColumnBuilder added = new LongColumnBuilder();
    private final Map<Metric, LongColumnBuilder> metrics = new EnumMap<>(Metric.class);
    private final LongColumnBuilder engagement = new LongColumnBuilder();
    private final Map<GrowthPeriod, LongColumnBuilder> change = new EnumMap<>(GrowthPeriod.class);
    private final LongColumnBuilder precision = new LongColumnBuilder();
    private final DictionaryColumnBuilder counts = new DictionaryColumnBuilder();
    private final DictionaryColumnBuilder method = new DictionaryColumnBuilder();
    private final LongColumnBuilder observed = new LongColumnBuilder();
    private final LongColumnBuilder outcome = new LongColumnBuilder();
    private final LongColumnBuilder asked = new LongColumnBuilder();
    private final LongColumnBuilder gone = new LongColumnBuilder();
    private final LongColumnBuilder apart = new LongColumnBuilder();

    public BoardWriter() {
        for (GrowthPeriod span : GrowthPeriod.values()) {
            change.put(span, new LongColumnBuilder());
        }
    }

    public int size() {
        return rows;
    }

    /** Adds an account that was not added yet. */
    public void add(Account account, State state, Map<GrowthPeriod, Long> changes) {
        int row = rows++;
        if (row == ids.length) {
            ids = Arrays.copyOf(ids, row + (row >> 1));
        }
        ids[row] = account.id();
        describe(row, account);
        measure(row, state.newest());
        changes.forEach((span, value) -> change.computeIfAbsent(span, s -> new LongColumnBuilder()).set(row, value));
        State.Visit last = state.last();
        if (last != null) {
            outcome.set(row, last.outcome().ordinal());
            asked.set(row, last.at().getEpochSecond());
        }
        State.Missing missing = state.missing();
        gone.set(row, missing != null && missing.confirmed() ? 1 : 0);
    }

    private void describe(int row, Account account) {
        platform.set(row, account.address().platform().id());
        handle.add(account.address().handle());
        String shown = account.displayName();
        name.add(shown == null ? null : Normalizer.normalize(shown, Normalizer.Form.NFC));
        organization.set(row, account.organization());
        team.set(row, account.team());
        type.set(row, account.type());
        tags.set(row, account.tags().isEmpty() ? null : String.join("\n", account.tags()));
        url.add(account.url());
        core.set(row, account.core() ? 1 : 0);
        status.set(row, account.status().ordinal());
        added.set(row, account.addedAt().getEpochSecond());
    }

    private void measure(int row, @Nullable Snapshot newest) {
        counts.set(row, newest == null ? null : newest.counts());
        method.set(row, newest == null ? null : newest.method());
        if (newest == null) {
            return;
        }
        newest.metrics().forEach(
                (metric, count) -> metrics.computeIfAbsent(metric, m -> new LongColumnBuilder()).set(row,
                        count.value()));
        if (newest.retention().derived()) {
            Engagement.of(newest.metrics()).ifPresent(sum -> engagement.set(row, sum));
        } else {
            apart.set(row, 1);
        }
        Count followers = newest.metrics().get(Metric.FOLLOWERS);
        if (followers != null) {
            precision.set(row, followers.precision().ordinal());
        }
        observed.set(row, newest.observedAt().getEpochSecond());
    }

    /**
     * The board of what was added.
     *
     * @param version a ULID
     * @param asOf when reading the ledger began
     * @param simulated whether the numbers come from the simulator
     */
    public Board finish(String version, Instant asOf, boolean simulated) {
        int[] order = IntStream.range(0, rows).boxed().sorted((a, b) -> ids[a].compareTo(ids[b]))
                .mapToInt(Integer::intValue).toArray();
        LongColumnBuilder high = new LongColumnBuilder();
        LongColumnBuilder low = new LongColumnBuilder();
        for (int row = 0; row < rows; row++) {
            high.set(row, ids[row].high());
            low.set(row, ids[row].low());
        }
        return new Board(version, asOf, simulated, new Columns(rows, high.finish(order), low.finish(order),
                platform.finish(order), handle.finish(order), name.finish(order), organization.finish(order),
                team.finish(order), type.finish(order), tags.finish(order), url.finish(order), core.finish(order),
                status.finish(order), added.finish(order), finished(metrics, Metric.class, order),
                engagement.finish(order), finished(change, GrowthPeriod.class, order), precision.finish(order),
                counts.finish(order), method.finish(order), observed.finish(order), outcome.finish(order),
                asked.finish(order), gone.finish(order), apart.finish(order)));
    }

    private static <K extends Enum<K>> Map<K, LongColumn> finished(Map<K, LongColumnBuilder> drafts, Class<K> type,
            int[] order) {
        Map<K, LongColumn> columns = new EnumMap<>(type);
        drafts.forEach((key, draft) -> columns.put(key, draft.finish(order)));
        return columns;
    }
}
