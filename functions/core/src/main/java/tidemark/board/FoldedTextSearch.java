package tidemark.board;

import java.util.Arrays;

/** Searches those texts of a column that hold more than a person who searches writes, such as accents. Knows which they are; reads them anew at each search. Immutable. */
final class FoldedTextSearch {

    private final byte[] folded;
    private final LongColumn lengths;
    private final int rows;
    private final RowSet which;

    /** @param folded the texts of some rows, one behind the other */
    FoldedTextSearch(byte[] folded, LongColumn lengths, int rows) {
        this.folded = folded;
        this.lengths = lengths;
        this.rows = rows;
        this.which = RowSet.none(rows);
        PlainText plain = new PlainText();
        int start = 0;
        for (int row = 0; row < rows; row++) {
            int end = start + (int) lengths.get(row);
            if (mayDiffer(start, end) && !plain.read(folded, start, end).is(folded, start, end)) {
                which.add(row);
            }
            start = end;
        }
    }

    /** Whether a text has a sign beyond ASCII, a control character, or spaces to be made one. */
    private boolean mayDiffer(int start, int end) {
        for (int i = start; i < end; i++) {
            if (folded[i] < ' ' || (folded[i] == ' ' && (i == start || i == end - 1 || folded[i + 1] == ' '))) {
                return true;
            }
        }
        return false;
    }

    /** Adds to some rows those whose text contains some bytes. */
    void add(RowSet found, byte[] wanted) {
        if (which.next(0) < 0) {
            return;
        }
        PlainText plain = new PlainText();
        int start = 0;
        for (int row = 0; row < rows; row++) {
            int end = start + (int) lengths.get(row);
            if (which.has(row) && !found.has(row) && plain.read(folded, start, end).contains(wanted)) {
                found.add(row);
            }
            start = end;
        }
    }

    /** A text as it is searched, written over and over. Not thread-safe. */
    private static final class PlainText {

        private byte[] bytes = new byte[128];
        private int size;

        /** Reads a text in UTF-8. */
        PlainText read(byte[] text, int start, int end) {
            size = 0;
            reserve(end - start);
            for (int i = start; i < end;) {
                i = ascii(text, i, end);
                i += i < end ? read(text, i, end, text[i] & 0xFF) : 0;
            }
            size -= size > 0 && bytes[size - 1] == ' ' ? 1 : 0;
            return this;
        }

        /** Reads the letters and signs of ASCII that stand in a row, and tells where they end. */
        private int ascii(byte[] text, int start, int end) {
            byte[] to = bytes;
            int at = size;
            int i = start;
            while (i < end && text[i] > ' ') {
                to[at++] = text[i++];
            }
            size = at;
            return i;
        }

        /** Reads a sign that may stand for another, and tells how many bytes it has. */
        private int read(byte[] text, int at, int end, int lead) {
            int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            int letter = length == 1 ? lead : lead & (0xFF >> (length + 1));
            for (int next = 1; next < length; next++) {
                letter = letter << 6 | (text[at + next] & 0x3F);
            }
            byte[] other = LetterFolding.plain(letter);
            if (other == null) {
                append(text, at, length);
            } else if (other.length != 1 || other[0] != ' ' || (size > 0 && bytes[size - 1] != ' ')) {
                reserve(other.length + end - at);
                append(other, 0, other.length);
            }
            return length;
        }

        private void append(byte[] letters, int from, int length) {
            for (int i = 0; i < length; i++) {
                bytes[size++] = letters[from + i];
            }
        }

        private void reserve(int more) {
            if (size + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, (size + more) * 2);
            }
        }

        boolean is(byte[] text, int start, int end) {
            return Arrays.equals(bytes, 0, size, text, start, end);
        }

        boolean contains(byte[] wanted) {
            byte[] all = bytes;
            byte first = wanted[0];
            int last = size - wanted.length;
            for (int at = 0; at <= last; at++) {
                if (all[at] == first && Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length)) {
                    return true;
                }
            }
            return false;
        }
    }
}
