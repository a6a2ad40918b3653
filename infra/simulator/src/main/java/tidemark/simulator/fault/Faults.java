package tidemark.simulator.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tidemark.simulator.population.Seeded;

/**
 * The faults in force, in the order in which they were added: the first that matches applies. None by default; faults named by a handle
 * ({@link HandleSuffix}) are always in force. Thread-safe.
 */
public final class Faults {

    private final long seed;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final AtomicLong numbers = new AtomicLong();

    private record Entry(long id, Fault fault, AtomicLong matched, AtomicLong struck) {

        boolean exhausted() {
            Integer times = fault.times();
            return times != null && struck.get() >= times;
        }
    }

    public Faults(long seed) {
        this.seed = seed;
    }

    /** Adds a fault and returns its number. */
    public long add(Fault fault) {
        long id = numbers.incrementAndGet();
        entries.add(new Entry(id, fault, new AtomicLong(), new AtomicLong()));
        return id;
    }

    /** Removes all faults. */
    public void clear() {
        entries.clear();
    }

    /** The faults in force, by number. */
    public Map<Long, Fault> inForce() {
        return entries.stream().filter(entry -> !entry.exhausted())
                .collect(Collectors.toMap(Entry::id, Entry::fault, (a, b) -> a, java.util.TreeMap::new));
    }

    /** The fault that applies to a whole request for these accounts. */
    public Optional<Fault> onRequest(String platform, String host, List<String> handles) {
        Optional<Fault> written = handles.stream().map(Faults::written).flatMap(Optional::stream)
                .filter(fault -> !fault.kind().befallsAccount()).findFirst();
        return written.or(() -> strike(entry -> !entry.fault.kind().befallsAccount()
                && matches(entry.fault, platform, host)
                && (entry.fault.handle() == null || handles.contains(entry.fault.handle())),
                entry -> Long.toString(entry.matched.incrementAndGet())));
    }

    /** The fault that applies to one account; with a share, always to the same accounts. */
    public Optional<Fault> onAccount(String platform, String host, String handle) {
        Optional<Fault> written = written(handle).filter(fault -> fault.kind().befallsAccount());
        return written.or(() -> strike(
                entry -> entry.fault.kind().befallsAccount() && matches(entry.fault, platform, host)
                        && equal(entry.fault.handle(), handle),
                entry -> platform + "/" + handle));
    }

    private Optional<Fault> strike(Predicate<Entry> matching, Function<Entry, String> draw) {
        for (Entry entry : entries) {
            if (matching.test(entry)
                    && Seeded.unit(Seeded.hash(seed + entry.id, draw.apply(entry))) < entry.fault.share()
                    && counted(entry)) {
                return Optional.of(entry.fault);
            }
        }
        return Optional.empty();
    }

    private static boolean counted(Entry entry) {
        Integer times = entry.fault.times();
        return entry.struck.incrementAndGet() <= (times == null ? Long.MAX_VALUE : times.longValue());
    }

    private static boolean matches(Fault fault, String platform, String host) {
        return equal(fault.platform(), platform) && equal(fault.host(), host);
    }

    private static boolean equal(@Nullable String wanted, String actual) {
        return wanted == null || wanted.equalsIgnoreCase(actual);
    }

    private static Optional<Fault> written(String handle) {
        return HandleSuffix.of(handle).map(kind -> Fault.of(kind).onHandle(handle));
    }
}
