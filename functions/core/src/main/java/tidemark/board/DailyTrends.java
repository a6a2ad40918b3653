package tidemark.board;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import tidemark.history.CountBytes;

/**
 * The audience of every account of a board on each of the last 30 days, in the order of the board's rows: about as many bytes an account as it
 * has days. Immutable.
 *
 * <p>Bytes of a row: which days are unknown, one bit each, the oldest lowest, as a variable-length integer; the oldest known number; then the
 * change from each known number to the next.
 */
public final class DailyTrends {

    /** Days kept, the board's own included. */
    public static final int DAYS = 30;

    private static final SealedBytes SEAL = new SealedBytes(0x544D5452, 1);

    private final String version;
    private final int[] ends;
    private final byte[] cells;

    /**
     * @param version of the board whose rows they are
     * @param ends where the bytes of each row end
     */
    DailyTrends(String version, int[] ends, byte[] cells) {
        this.version = version;
        this.ends = ends;
        this.cells = cells;
    }

    /** The version of the board whose rows they are. */
    public String version() {
        return version;
    }

    /**
     * The audience of an account by day, the oldest first, the board's day last; empty on days on which it is not known.
     *
     * @param row of the board of the same version
     * @param days 1 to {@link #DAYS}
     */
    public List<OptionalLong> of(Row row, int days) {
        if (days < 1 || days > DAYS) {
            throw new IllegalArgumentException("a trend has 1 to " + DAYS + " days");
        }
        int begin = row.place() == 0 ? 0 : ends[row.place() - 1];
        ByteBuffer in = ByteBuffer.wrap(cells, begin, ends[row.place()] - begin);
        long unknown = CountBytes.read(in);
        List<OptionalLong> values = new ArrayList<>(DAYS);
        long value = 0;
        for (int day = 0; day < DAYS; day++) {
            if ((unknown & 1L << day) != 0) {
                values.add(OptionalLong.empty());
                continue;
            }
            long change = CountBytes.read(in);
            value += (change >>> 1) ^ -(change & 1);
            values.add(OptionalLong.of(value));
        }
        return values.subList(DAYS - days, DAYS);
    }

    byte[] toBytes() {
        return SEAL.seal(this::write);
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeUTF(version);
        out.writeInt(ends.length);
        int begin = 0;
        for (int end : ends) {
            out.writeShort(end - begin);
            begin = end;
        }
        out.write(cells);
    }

    /** Trends from bytes; empty where the bytes have another format's version. */
    static Optional<DailyTrends> of(byte[] bytes) {
        return SEAL.open(bytes, DailyTrends::read);
    }

    private static DailyTrends read(DataInputStream in) throws IOException {
        String version = in.readUTF();
        int[] ends = new int[in.readInt()];
        int end = 0;
        for (int row = 0; row < ends.length; row++) {
            end += in.readUnsignedShort();
            ends[row] = end;
        }
        byte[] cells = in.readNBytes(end);
        if (cells.length != end) {
            throw new IOException("the trends are cut short");
        }
        return new DailyTrends(version, ends, cells);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DailyTrends trends && version.equals(trends.version) && Arrays.equals(ends, trends.ends)
                && Arrays.equals(cells, trends.cells);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }
}
