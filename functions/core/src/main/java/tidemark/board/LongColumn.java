package tidemark.board;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A column of numbers, some of them absent: those present lie one behind the other, each in as few bytes (0, 1, 2, 4 or 8) as the difference
 * between the greatest and the least of them needs. Immutable.
 */
final class LongColumn implements Column {

    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    private final RowSet present;
    private final int[] before;
    private final boolean full;
    private final boolean empty;
    private final long base;
    private final int width;
    private final byte[] cells;

    private LongColumn(RowSet present, long base, int width, byte[] cells) {
        int count = present.count();
        this.full = count == present.size();
        this.empty = count == 0;
        this.present = full ? RowSet.all(0) : present;
        this.before = full ? new int[0] : ranks(present);
        this.base = base;
        this.width = width;
        this.cells = cells;
    }

    /** The values of the rows that are present, in the order given: row {@code i} of the column takes the value of {@code order[i]}. */
    static LongColumn of(long[] values, RowSet known, int[] order) {
        RowSet present = RowSet.none(order.length);
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            if (known.has(order[i])) {
                present.add(i);
                least = Math.min(least, values[order[i]]);
                greatest = Math.max(greatest, values[order[i]]);
                count++;
            }
        }
        int width = count == 0 ? 0 : width(greatest - least);
        byte[] cells = new byte[count * width];
        int at = 0;
        for (int source : order) {
            if (known.has(source)) {
                put(cells, at++, width, values[source] - least);
            }
        }
        return new LongColumn(present, count == 0 ? 0 : least, width, cells);
    }

    /** A column in which every row is absent. */
    static LongColumn none(int size) {
        return new LongColumn(RowSet.none(size), 0, 0, new byte[0]);
    }

    @Override
    public boolean empty() {
        return empty;
    }

    @Override
    public SortableColumn sortable() {
        return SortableColumn.of(this);
    }

    boolean has(int row) {
        return full || present.has(row);
    }

    /** The value of a row that has one. */
    long get(int row) {
        int at = full ? row : before[row >>> 6] + Long.bitCount(present.words()[row >>> 6] & ((1L << row) - 1));
        return base + switch (width) {
            case 0 -> 0;
            case 1 -> cells[at] & 0xFFL;
            case 2 -> (short) SHORTS.get(cells, at * 2) & 0xFFFFL;
            case 4 -> (int) INTS.get(cells, at * 4) & 0xFFFFFFFFL;
            default -> (long) LONGS.get(cells, at * 8);
        };
    }

    /** Keeps of some rows those whose value is in a set; a value is 0 or more and below the set's size. */
    void keep(RowSet rows, RowSet values) {
        if (rows.size() == 0 || (full && width == 0 && values.has((int) base))) {
            return;
        }
        if (full && width == 1) {
            keepBytes(rows, values);
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            if (rows.has(row) && !(has(row) && values.has((int) get(row)))) {
                rows.remove(row);
            }
        }
    }

    /** Keeps of some rows those whose value lies between two, both included. */
    void keep(RowSet rows, long least, long most) {
        for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
            if (!has(row) || get(row) < least || get(row) > most) {
                rows.remove(row);
            }
        }
    }

    private void keepBytes(RowSet rows, RowSet values) {
        boolean[] wanted = new boolean[256];
        for (int cell = 0; cell < 256; cell++) {
            wanted[cell] = base + cell < values.size() && values.has((int) base + cell);
        }
        long[] words = rows.words();
        for (int i = 0; i < words.length; i++) {
            long kept = 0;
            int end = Math.min(64, cells.length - i * 64);
            for (int bit = 0; bit < end; bit++) {
                kept |= wanted[cells[i * 64 + bit] & 0xFF] ? 1L << bit : 0;
            }
            words[i] &= kept;
        }
    }

    /** The least value; every other is at most {@link #reach()} above it. */
    long base() {
        return base;
    }

    /** What the difference of two values is below, as a power of two. */
    int reach() {
        return width * 8;
    }

    @Override
    public void write(DataOutputStream out, int size) throws IOException {
        out.writeBoolean(full);
        if (!full) {
            for (long word : present.words()) {
                out.writeLong(word);
            }
        }
        out.writeLong(base);
        out.writeByte(width);
        out.writeInt(cells.length);
        out.write(cells);
    }

    static LongColumn read(DataInputStream in, int size) throws IOException {
        RowSet present = RowSet.all(size);
        if (!in.readBoolean()) {
            long[] words = new long[(size + 63) >>> 6];
            for (int i = 0; i < words.length; i++) {
                words[i] = in.readLong();
            }
            present = RowSet.of(size, words);
        }
        long base = in.readLong();
        int width = in.readByte();
        byte[] cells = in.readNBytes(in.readInt());
        if (cells.length != present.count() * width) {
            throw new IOException("a column of numbers is cut short");
        }
        return new LongColumn(present, base, width, cells);
    }

    private static int[] ranks(RowSet present) {
        int[] before = new int[present.words().length];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + Long.bitCount(present.words()[i - 1]);
        }
        return before;
    }

    private static int width(long range) {
        int bits = 64 - Long.numberOfLeadingZeros(range);
        return bits == 0 ? 0 : bits <= 8 ? 1 : bits <= 16 ? 2 : bits <= 32 ? 4 : 8;
    }

    private static void put(byte[] cells, int at, int width, long value) {
        switch (width) {
            case 0 -> {
            }
            case 1 -> cells[at] = (byte) value;
            case 2 -> SHORTS.set(cells, at * 2, (short) value);
            case 4 -> INTS.set(cells, at * 4, (int) value);
            default -> LONGS.set(cells, at * 8, value);
        }
    }

    private static VarHandle view(Class<?> type) {
        return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.LITTLE_ENDIAN);
    }
}
