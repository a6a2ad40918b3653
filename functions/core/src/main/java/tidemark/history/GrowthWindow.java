package tidemark.history;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

import tidemark.reading.Count;
import tidemark.reading.Precision;

/**
 * The audience numbers of the last 91 days that growth is computed from, small enough to live inside a state: one entry a day that has one.
 * Immutable.
 *
 * <p>Bytes: the newest day as four bytes of epoch day, then from the newest back, one entry for each day that has a number: how many days
 * it lies before the one above and its precision, as one variable-length integer, and the number as {@link CountBytes} against the one above.
 */
public final class GrowthWindow {

    /** Days kept, the newest included. */
    public static final int DAYS = 91;

    public static final GrowthWindow EMPTY = new GrowthWindow(new TreeMap<>());

    private final NavigableMap<LocalDate, Count> days;

    private GrowthWindow(NavigableMap<LocalDate, Count> days) {
        this.days = days;
    }

    /** The days that have a number, oldest first. */
    public NavigableMap<LocalDate, Count> days() {
        return java.util.Collections.unmodifiableNavigableMap(days);
    }

    /** This window with one day set, and days older than the newest by 91 or more gone. */
    public GrowthWindow with(LocalDate day, Count count) {
        NavigableMap<LocalDate, Count> next = new TreeMap<>(days);
        next.put(day, count);
        LocalDate oldest = next.lastKey().minusDays(DAYS - 1L);
        return new GrowthWindow(new TreeMap<>(next.tailMap(oldest, true)));
    }

    /** This window without days before a given one. */
    public GrowthWindow since(LocalDate first) {
        return new GrowthWindow(new TreeMap<>(days.tailMap(first, true)));
    }

    /** This window without days after a given one. */
    public GrowthWindow until(LocalDate last) {
        return days.isEmpty() || !days.lastKey().isAfter(last)
                ? this
                : new GrowthWindow(new TreeMap<>(days.headMap(last, true)));
    }

    public byte[] toBytes() {
        if (days.isEmpty()) {
            return new byte[0];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(days.size() * 4);
        LocalDate above = days.lastKey();
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) above.toEpochDay()).array());
        long value = 0;
        for (var entry : days.descendingMap().entrySet()) {
            Count count = entry.getValue();
            CountBytes.write(out, (above.toEpochDay() - entry.getKey().toEpochDay()) * 4 + count.precision().code());
            CountBytes.write(out, count, value);
            above = entry.getKey();
            value = count.value();
        }
        return out.toByteArray();
    }

    /** @throws IllegalArgumentException if the bytes are not a window */
    public static GrowthWindow of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            NavigableMap<LocalDate, Count> days = new TreeMap<>();
            long day = in.getInt();
            long value = 0;
            while (in.hasRemaining()) {
                long head = CountBytes.read(in);
                day -= head >>> 2;
                Count count = CountBytes.read(in, Precision.of((int) (head & 3)), value);
                days.put(LocalDate.ofEpochDay(day), count);
                value = count.value();
            }
            return new GrowthWindow(days);
        } catch (java.nio.BufferUnderflowException broken) {
            throw new IllegalArgumentException("not a window", broken);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GrowthWindow window && days.equals(window.days);
    }

    @Override
    public int hashCode() {
        return days.hashCode();
    }

    @Override
    public String toString() {
        return days.toString();
    }
}
