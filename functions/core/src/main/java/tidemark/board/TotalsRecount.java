package tidemark.board;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.reading.Count;

/**
 * Counts the totals of today and the days before anew from the audience numbers in each account's window, the last known number of an account
 * carried forward. The order of accounts does not matter. Takes about two kilobytes a scope. Not thread-safe.
 *
 * <p>An account counts from the day it was added or its first number, whichever is earlier; one that was stopped, up to its last number.
 */
final class TotalsRecount {

    /** How many days before today are counted. */
    static final int DAYS = 90;

    /** Scopes beyond so many are not counted; those of all accounts and of platforms are always among them. */
    static final int MOST_SCOPES = 20_000;

    private static final String TAG = Total.tag("");
    private static final Sums NONE = new Sums();

    private final LocalDate first;
    private final LocalDate today;
    private final Map<String, Sums> scopes = new HashMap<>();

    TotalsRecount(LocalDate today) {
        this.today = today;
        this.first = today.minusDays(DAYS);
    }

    /** The sums of one scope by day, the oldest first. */
    private static final class Sums {
        private final long[] followers = new long[DAYS + 1];
        private final int[] parts = new int[DAYS + 1];
        private final int[] measured = new int[DAYS + 1];
        private final int[] accounts = new int[DAYS + 1];

        void add(int day, @Nullable Count known, boolean apart) {
            accounts[day]++;
            if (known != null) {
                measured[day]++;
                followers[day] += apart ? 0 : known.value();
                parts[day] += apart ? 0 : 1;
            }
        }

        MetricSums on(int day) {
            OptionalLong sum = parts[day] == 0 ? OptionalLong.empty() : OptionalLong.of(followers[day]);
            return new MetricSums(accounts[day], measured[day], sum, OptionalLong.empty(), OptionalLong.empty(),
                    new EnumMap<>(GrowthPeriod.class));
        }
    }

    /** Adds an account that was not added yet. */
    void add(Account account, State shown) {
        NavigableMap<LocalDate, Count> known = KnownWindow.of(shown, today).days();
        LocalDate begin = LocalDate.ofInstant(account.addedAt(), ZoneOffset.UTC);
        if (!known.isEmpty() && known.firstKey().isBefore(begin)) {
            begin = known.firstKey();
        }
        LocalDate end = today;
        if (account.status() == Account.Status.STOPPED) {
            end = known.isEmpty() ? begin.minusDays(1) : known.lastKey();
        }
        Count[] days = carried(known);
        Snapshot newest = shown.newest();
        boolean apart = newest != null && !newest.retention().derived();
        int from = (int) Math.max(0, begin.toEpochDay() - first.toEpochDay());
        int to = (int) Math.min(DAYS, end.toEpochDay() - first.toEpochDay());
        add(Total.ALL, days, from, to, apart);
        add(Total.platform(account.address().platform().id()), days, from, to, apart);
        add(Total.organization(account.organization()), days, from, to, apart);
        account.tags().stream().map(Total::tag).distinct().forEach(tag -> add(tag, days, from, to, apart));
    }

    private void add(String scope, Count[] days, int from, int to, boolean apart) {
        Sums sums = scopes.get(scope);
        if (sums == null) {
            if (scopes.size() >= MOST_SCOPES && !scope.equals(Total.ALL) && !scope.startsWith(Total.platform(""))) {
                return;
            }
            sums = new Sums();
            scopes.put(scope, sums);
        }
        for (int day = from; day <= to; day++) {
            sums.add(day, days[day], apart);
        }
    }

    /** The last known number at the end of each day, absent before the first. */
    private Count[] carried(NavigableMap<LocalDate, Count> known) {
        Count[] days = new Count[DAYS + 1];
        Map.Entry<LocalDate, Count> before = known.floorEntry(first);
        Count last = before == null ? null : before.getValue();
        for (int day = 0; day <= DAYS; day++) {
            Count read = known.get(first.plusDays(day));
            last = read == null ? last : read;
            days[day] = last;
        }
        return days;
    }

    /** The scopes of the tags that have the most accounts today. */
    List<String> largestTags(int most) {
        return scopes.entrySet().stream().filter(scope -> scope.getKey().startsWith(TAG))
                .filter(scope -> scope.getValue().accounts[DAYS] > 0)
                .sorted(Comparator.comparingInt((Map.Entry<String, Sums> scope) -> -scope.getValue().accounts[DAYS])
                        .thenComparing(Map.Entry::getKey))
                .limit(most).map(Map.Entry::getKey).toList();
    }

    /** The sums of a scope on a day of the last 90 or today; none of a scope that was not counted. */
    MetricSums sums(String scope, LocalDate day) {
        return scopes.getOrDefault(scope, NONE).on((int) (day.toEpochDay() - first.toEpochDay()));
    }

    boolean counts(String scope) {
        return scopes.containsKey(scope);
    }

    LocalDate first() {
        return first;
    }

    LocalDate today() {
        return today;
    }
}
