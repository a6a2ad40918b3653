package tidemark.board;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** A column of texts of which many are the same: each row holds the number of its text in a sorted dictionary. Immutable. */
final class DictionaryColumn implements Column {

    static final Comparator<String> ORDER = String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    /** Dictionaries of at most so many words are kept decoded too. */
    private static final int SMALL = 64;

    private final TextColumn dictionary;
    private final int words;
    private final LongColumn codes;
    private final List<String> decoded;

    DictionaryColumn(TextColumn dictionary, int words, LongColumn codes) {
        this.dictionary = dictionary;
        this.words = words;
        this.codes = codes;
        this.decoded = words <= SMALL ? IntStream.range(0, words).mapToObj(dictionary::get).toList() : List.of();
    }

    /** A column in which every row is absent. */
    static DictionaryColumn none(int size) {
        return new DictionaryColumn(TextColumn.NONE, 0, LongColumn.none(size));
    }

    @Override
    public boolean empty() {
        return codes.empty();
    }

    @Override
    public SortableColumn sortable() {
        return SortableColumn.of(this);
    }

    @Nullable
    String get(int row) {
        return codes.has(row) ? word((int) codes.get(row)) : null;
    }

    /** The number of a row's text in the dictionary, -1 where it has none. */
    int code(int row) {
        return codes.has(row) ? (int) codes.get(row) : -1;
    }

    /** How many texts the dictionary has. */
    int words() {
        return words;
    }

    String word(int code) {
        return code < decoded.size() ? decoded.get(code) : dictionary.get(code);
    }

    List<String> dictionary() {
        return IntStream.range(0, words).mapToObj(dictionary::get).toList();
    }

    LongColumn codes() {
        return codes;
    }

    /** Keeps of some rows those whose text is one of these. */
    void keep(RowSet rows, Collection<String> wanted) {
        RowSet found = RowSet.none(words);
        for (String word : wanted) {
            int code = code(word);
            if (code >= 0) {
                found.add(code);
            }
        }
        codes.keep(rows, found);
    }

    /** Keeps of some rows those whose text contains one of these and is meant by it. */
    void keep(RowSet rows, Collection<String> wanted, Predicate<String> meant) {
        RowSet found = containing(wanted);
        for (int code = 0; code < words; code++) {
            if (found.has(code) && !meant.test(word(code))) {
                found.remove(code);
            }
        }
        codes.keep(rows, found);
    }

    /** Adds to some rows those whose text contains a text, whatever the case and accents. */
    void add(RowSet rows, String part) {
        RowSet found = containing(List.of(part));
        if (found.count() > 0) {
            RowSet also = RowSet.all(rows.size());
            codes.keep(also, found);
            rows.add(also);
        }
    }

    private RowSet containing(Collection<String> parts) {
        RowSet found = RowSet.none(words);
        parts.forEach(part -> dictionary.add(found, part));
        return found;
    }

    /** The number of a text in the dictionary, -1 where it is not in it. */
    int code(String word) {
        int low = 0;
        int high = words - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = ORDER.compare(word(middle), word);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    @Override
    public void write(DataOutputStream out, int size) throws IOException {
        out.writeInt(words);
        dictionary.write(out, words);
        codes.write(out, size);
    }

    static DictionaryColumn read(DataInputStream in, int size) throws IOException {
        int words = in.readInt();
        return new DictionaryColumn(TextColumn.read(in), words, LongColumn.read(in, size));
    }
}
