package tidemark.testing.audience;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.GrowthWindow;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.insight.ObservedAccount;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Precision;
import tidemark.reading.Rounding;

/** A generated account with a true audience for each day, of which events are planted and then snapshots are taken. Not thread-safe. */
public final class PlantedHistory {

    private static final Platform PLATFORM = new Platform("youtube");

    private final AccountId id;
    private final long seed;
    private final LocalDate today;
    private final double spread;
    private final NavigableMap<LocalDate, Double> truth = new TreeMap<>();
    private final Set<LocalDate> hidden = new TreeSet<>();
    private final NavigableMap<LocalDate, String> methods = new TreeMap<>(Map.of(LocalDate.MIN, "api"));
    private final NavigableMap<LocalDate, String> counts = new TreeMap<>(Map.of(LocalDate.MIN, "followers"));
    private final NavigableMap<LocalDate, Double> factors = new TreeMap<>(Map.of(LocalDate.MIN, 1.0));
    private int digits = 18;

    /**
     * @param today the last day of which a snapshot is taken
     * @param days of snapshots, today included
     * @param coming days after today, whose truth is known too
     */
    public PlantedHistory(long seed, LocalDate today, int days, int coming, Tails tails) {
        this.seed = seed;
        this.today = today;
        this.id = new AccountId((1_763_700_000_000L << 16) + (seed & 0xFFFF), seed * 0x9E3779B97F4A7C15L);
        AudienceWalk walk = new AudienceWalk(seed, tails);
        this.spread = walk.spread;
        double value = walk.size;
        for (LocalDate day = today.minusDays(days - 1L); !day.isAfter(today.plusDays(coming)); day = day.plusDays(1)) {
            value = Math.max(0, value + walk.next(day));
            truth.put(day, value);
        }
    }

    /** Moves the audience on a day and for good, by so many standard deviations of its daily change, and 20 followers at least. */
    public PlantedHistory jump(LocalDate day, double spreads) {
        double by = Math.signum(spreads) * Math.max(20, Math.abs(spreads) * spread);
        truth.tailMap(day, true).replaceAll((at, value) -> Math.max(0, value + by));
        return this;
    }

    /** Multiplies the audience of all days so that one day has a given one. */
    public PlantedHistory scaled(LocalDate day, long audience) {
        double factor = audience / at(day);
        truth.replaceAll((at, value) -> value * factor);
        return this;
    }

    /** Takes no snapshots from one day to another, both included. */
    public PlantedHistory hide(LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(hidden::add);
        return this;
    }

    /** Asks by another method from a day on, which tells the true number times a factor. */
    public PlantedHistory method(LocalDate from, String method, double factor) {
        methods.put(from, method);
        factors.put(from, factor);
        return this;
    }

    /** Counts something else from a day on, of which there are so many times the true number. */
    public PlantedHistory counts(LocalDate from, String word, double factor) {
        counts.put(from, word);
        factors.put(from, factor);
        return this;
    }

    /** Tells only so many leading digits of each number, rounded down. */
    public PlantedHistory rounded(int leading) {
        digits = leading;
        return this;
    }

    /** The true audience of a day. */
    public long truth(LocalDate day) {
        return Math.round(at(day));
    }

    /** The days that have a snapshot, oldest first. */
    public List<LocalDate> days() {
        return truth.headMap(today, true).keySet().stream().filter(day -> !hidden.contains(day)).toList();
    }

    /** The account with its snapshots; its state is that of the last. */
    public ObservedAccount observed() {
        Random random = new Random(seed);
        List<Snapshot> snapshots = new ArrayList<>();
        for (LocalDate day : days()) {
            Instant at = day.atTime(2, 0).toInstant(ZoneOffset.UTC).plus(Duration.ofMinutes(random.nextInt(180)));
            snapshots.add(new Snapshot(id, at, Map.of(Metric.FOLLOWERS, count(day)),
                    counts.floorEntry(day).getValue(), methods.floorEntry(day).getValue()));
        }
        Snapshot newest = snapshots.getLast();
        State state = new State(id, newest, GrowthWindow.EMPTY, new State.Visit(Outcome.OK, "d-" + newest.day(),
                newest.observedAt(), ""), null, 1);
        Account account = Account.added(id, new Address(PLATFORM, "@generated" + seed), "Example",
                snapshots.getFirst().observedAt());
        return new ObservedAccount(account, List.of(), snapshots, state);
    }

    private double at(LocalDate day) {
        Double value = truth.get(day);
        if (value == null) {
            throw new IllegalArgumentException("no audience is generated for " + day);
        }
        return value;
    }

    private Count count(LocalDate day) {
        long value = Math.round(at(day) * factors.floorEntry(day).getValue());
        long unit = 1;
        while (value / unit >= Math.round(Math.pow(10, digits))) {
            unit *= 10;
        }
        return unit == 1 ? Count.exact(value) : Rounding.DOWN.count(value / unit * unit, unit, Precision.ROUNDED);
    }
}
