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
 * it lies before the one above, its precision, its change against the one above, as variable-length integers, and for numbers that are not
 * exact their distance to both bounds.
 */
public final class Window {

    /** Days kept, the newest included. */
    public static final int DAYS = 91;

    public static final Window EMPTY = new Window(new TreeMap<>());

    private final NavigableMap<LocalDate, Count> days;

    private Window(NavigableMap<LocalDate, Count> days) {
        this.days = days;
    }

    /** The days that have a number, oldest first. */
    public NavigableMap<LocalDate, Count> days() {
        return java.util.Collections.unmodifiableNavigableMap(days);
    }

    /** This window with one day set, and days older than the newest by 91 or more gone. */
    public Window with(LocalDate day, Count count) {
        NavigableMap<LocalDate, Count> next = new TreeMap<>(days);
        next.put(day, count);
        LocalDate oldest = next.lastKey().minusDays(DAYS - 1L);
        return new Window(new TreeMap<>(next.tailMap(oldest, true)));
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
            put(out, (above.toEpochDay() - entry.getKey().toEpochDay()) * 4 + count.precision().ordinal());
            long change = count.value() - value;
            put(out, (change << 1) ^ (change >> 63));
            if (count.precision() != Precision.EXACT) {
                put(out, count.value() - count.low());
                put(out, count.high() - count.value());
            }
            above = entry.getKey();
            value = count.value();
        }
        return out.toByteArray();
    }

    /** @throws IllegalArgumentException if the bytes are not a window */
    public static Window of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            NavigableMap<LocalDate, Count> days = new TreeMap<>();
            long day = in.getInt();
            long value = 0;
            while (in.hasRemaining()) {
                long head = take(in);
                Precision precision = Precision.values()[(int) (head & 3)];
                day -= head >>> 2;
                long change = take(in);
                value += (change >>> 1) ^ -(change & 1);
                long below = precision == Precision.EXACT ? 0 : take(in);
                long above = precision == Precision.EXACT ? 0 : take(in);
                days.put(LocalDate.ofEpochDay(day), new Count(value, precision, value - below, value + above));
            }
            return new Window(days);
        } catch (java.nio.BufferUnderflowException | ArrayIndexOutOfBoundsException broken) {
            throw new IllegalArgumentException("not a window", broken);
        }
    }

    private static void put(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static long take(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("not a window");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Window window && days.equals(window.days);
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
