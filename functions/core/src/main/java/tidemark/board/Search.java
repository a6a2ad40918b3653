package tidemark.board;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds bytes among many bytes, eight at a step, by the one of them that is rarest there. Immutable. */
final class Search {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final int SAMPLES = 1 << 14;

    private final byte[] bytes;
    private final int[] often = new int[256];

    Search(byte[] bytes) {
        this.bytes = bytes;
        int step = Math.max(1, bytes.length / SAMPLES);
        for (int i = 0; i < bytes.length; i += step) {
            often[bytes[i] & 0xFF]++;
        }
    }

    /** Where some bytes begin, from a place on; -1 if nowhere. */
    int next(byte[] wanted, int from) {
        int rarest = rarest(wanted);
        long pattern = (wanted[rarest] & 0xFF) * ONES;
        int at = from + rarest;
        for (; at + 8 <= bytes.length; at += 8) {
            long differing = (long) LONGS.get(bytes, at) ^ pattern;
            // A bit for each byte that is the rarest one, and for some above it that are not.
            long like = (differing - ONES) & ~differing & HIGHS;
            for (; like != 0; like &= like - 1) {
                int start = at + (Long.numberOfTrailingZeros(like) >>> 3) - rarest;
                if (begins(wanted, start)) {
                    return start;
                }
            }
        }
        for (; at < bytes.length; at++) {
            if (begins(wanted, at - rarest)) {
                return at - rarest;
            }
        }
        return -1;
    }

    private int rarest(byte[] wanted) {
        int rarest = 0;
        for (int i = 1; i < wanted.length; i++) {
            if (often[wanted[i] & 0xFF] < often[wanted[rarest] & 0xFF]) {
                rarest = i;
            }
        }
        return rarest;
    }

    private boolean begins(byte[] wanted, int start) {
        if (start + wanted.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[start + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
