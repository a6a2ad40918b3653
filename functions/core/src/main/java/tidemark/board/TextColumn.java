package tidemark.board;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A column of texts of which few are the same. All lie one behind the other, folded to lower case, as UTF-8 bytes, with one bit a byte for the
 * letters that were upper case. Of where they begin, one in sixteen is kept, and the length of each. What it says never changes. Thread-safe.
 */
final class TextColumn implements Column {

    static final TextColumn NONE = new TextColumn(new byte[0], new BitSet(), LongColumn.none(0), 0);

    /** How many bits {@link #prefix} has. */
    static final int PREFIX_BITS = 40;

    private static final int STEP = 4;

    private final byte[] folded;
    private final Search search;
    private final BitSet upper;
    private final LongColumn lengths;
    private final int[] starts;
    private final int rows;
    private @Nullable FoldedTextSearch plains;

    /** @param rows 0 where no row has a text */
    TextColumn(byte[] folded, BitSet upper, LongColumn lengths, int rows) {
        this.folded = folded;
        this.search = new Search(folded);
        this.upper = upper;
        this.lengths = lengths;
        this.rows = rows;
        this.starts = new int[(rows >>> STEP) + 1];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            if ((row & (1 << STEP) - 1) == 0) {
                starts[row >>> STEP] = at;
            }
            at += (int) lengths.get(row);
        }
    }

    /** The text of a row, empty where it has none. */
    String get(int row) {
        int start = start(row);
        int end = start + length(row);
        String text = new String(folded, start, end - start, UTF_8);
        int next = upper.nextSetBit(start);
        return next < 0 || next >= end ? text : restored(text, start);
    }

    private String restored(String text, int start) {
        StringBuilder original = new StringBuilder(text.length());
        int at = start;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            original.appendCodePoint(upper.get(at) ? Character.toUpperCase(c) : c);
            at += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            i += Character.charCount(c);
        }
        return original.toString();
    }

    @Override
    public boolean empty() {
        return rows == 0;
    }

    @Override
    public SortableColumn sortable() {
        return SortableColumn.of(this);
    }

    boolean has(int row) {
        return length(row) > 0;
    }

    int compare(int a, int b) {
        int i = start(a);
        int j = start(b);
        int shorter = Math.min(length(a), length(b));
        for (int k = 0; k < shorter; k++) {
            int order = (folded[i + k] & 0xFF) - (folded[j + k] & 0xFF);
            if (order != 0) {
                return order;
            }
        }
        return length(a) - length(b);
    }

    /** Compares a row's text with one that {@link #key} gave. */
    int compare(int row, String key) {
        return new String(folded, start(row), length(row), ISO_8859_1).compareTo(key);
    }

    /** The first five bytes of a row's text as a number that is less where the text is less. */
    long prefix(int row) {
        int start = start(row);
        int length = length(row);
        long prefix = 0;
        for (int i = 0; i < 5; i++) {
            prefix = prefix << 8 | (i < length ? folded[start + i] & 0xFF : 0);
        }
        return prefix;
    }

    /** A text as this column holds it. */
    static String key(String text) {
        return new String(CaseFolding.lower(text).getBytes(UTF_8), ISO_8859_1);
    }

    /** Adds to some rows those whose text contains a part, whatever the case and accents; none where nothing is left of the part. */
    void add(RowSet found, String part) {
        byte[] wanted = CaseFolding.plain(part).getBytes(UTF_8);
        if (wanted.length == 0) {
            return;
        }
        if (wanted.length == 1) {
            addLetter(found, wanted[0]);
        } else {
            addWord(found, wanted);
        }
        plains().add(found, wanted);
    }

    private void addWord(RowSet found, byte[] wanted) {
        int row = 0;
        int end = length(0);
        int at = search.next(wanted, 0);
        while (at >= 0) {
            while (end <= at) {
                end += length(++row);
            }
            boolean inside = at + wanted.length <= end;
            if (inside) {
                found.add(row);
            }
            at = search.next(wanted, inside ? end : at + 1);
        }
    }

    /** Made when something is searched for the first time: a board that is only paged needs none. One bit a row. */
    private synchronized FoldedTextSearch plains() {
        FoldedTextSearch known = plains;
        if (known == null) {
            known = new FoldedTextSearch(folded, lengths, rows);
            plains = known;
        }
        return known;
    }

    /** A single letter is in most texts, soon after their beginning: there each text is read until it comes. */
    private void addLetter(RowSet found, byte letter) {
        int start = 0;
        for (int row = 0; row < rows; row++) {
            int end = start + (int) lengths.get(row);
            if (!found.has(row)) {
                int at = start;
                while (at < end && folded[at] != letter) {
                    at++;
                }
                if (at < end) {
                    found.add(row);
                }
            }
            start = end;
        }
    }

    private int start(int row) {
        if (rows == 0) {
            return 0;
        }
        int at = starts[row >>> STEP];
        for (int i = row >>> STEP << STEP; i < row; i++) {
            at += (int) lengths.get(i);
        }
        return at;
    }

    private int length(int row) {
        return rows == 0 ? 0 : (int) lengths.get(row);
    }

    @Override
    public void write(DataOutputStream out, int size) throws IOException {
        out.writeInt(rows);
        lengths.write(out, rows);
        out.writeInt(folded.length);
        out.write(folded);
        byte[] bits = upper.toByteArray();
        out.writeInt(bits.length);
        out.write(bits);
    }

    static TextColumn read(DataInputStream in) throws IOException {
        int rows = in.readInt();
        LongColumn lengths = LongColumn.read(in, rows);
        byte[] folded = in.readNBytes(in.readInt());
        return new TextColumn(folded, BitSet.valueOf(in.readNBytes(in.readInt())), lengths, rows);
    }
}
