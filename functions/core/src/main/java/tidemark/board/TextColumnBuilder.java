package tidemark.board;

import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A column of texts that is being written, row by row from the first on; each is cut at 65,535 bytes. */
final class TextColumnBuilder {

    private static final int LONGEST = 0xFFFF;

    private byte[] bytes = new byte[1024];
    private int[] ends = new int[16];
    private int rows;
    private final BitSet upper = new BitSet();

    void add(@Nullable String text) {
        int at = start(rows);
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, rows + (rows >> 1));
        }
        ends[rows++] = text == null ? at : append(text, at);
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    private int append(String text, int start) {
        int at = start;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int lower = CaseFolding.lower(c);
            byte[] encoded = Character.toString(lower).getBytes(UTF_8);
            if (at - start + encoded.length > LONGEST) {
                break;
            }
            upper.set(at, lower != c);
            at = append(encoded, at);
            i += Character.charCount(c);
        }
        return at;
    }

    private int append(byte[] encoded, int at) {
        if (at + encoded.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length + (bytes.length >> 1));
        }
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
        return at + encoded.length;
    }

    TextColumn finish(int[] order) {
        if (start(rows) == 0) {
            return TextColumn.NONE;
        }
        byte[] sorted = new byte[start(rows)];
        LongColumnBuilder lengths = new LongColumnBuilder();
        BitSet sortedUpper = new BitSet(sorted.length);
        int at = 0;
        for (int row : order) {
            int start = start(row);
            int length = ends[row] - start;
            lengths.set(row, length);
            System.arraycopy(bytes, start, sorted, at, length);
            for (int u = upper.nextSetBit(start); u >= 0 && u < ends[row]; u = upper.nextSetBit(u + 1)) {
                sortedUpper.set(at + u - start);
            }
            at += length;
        }
        return new TextColumn(sorted, sortedUpper, lengths.finish(order), order.length);
    }
}
