package tidemark.board;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** A column of repeated texts that is being written, row by row. */
final class DictionaryColumnBuilder {

    private final UnaryOperator<String> alike;
    private final Map<String, Integer> codes = new HashMap<>();
    private int[] rows = new int[16];

    DictionaryColumnBuilder() {
        this(UnaryOperator.identity());
    }

    /** @param alike gives the same for words that are one; they are shown as the first row writes it */
    DictionaryColumnBuilder(UnaryOperator<String> alike) {
        this.alike = alike;
    }

    void set(int row, @Nullable String word) {
        if (row >= rows.length) {
            rows = java.util.Arrays.copyOf(rows, Math.max(row + 1, rows.length + (rows.length >> 1)));
        }
        rows[row] = word == null ? -1 : codes.computeIfAbsent(word, fresh -> codes.size());
    }

    DictionaryColumn finish(int[] order) {
        String[] shown = shown(order);
        List<String> dictionary = Arrays.stream(shown).distinct().sorted(DictionaryColumn.ORDER).toList();
        int[] place = new int[shown.length];
        for (int code = 0; code < place.length; code++) {
            place[code] = Collections.binarySearch(dictionary, shown[code], DictionaryColumn.ORDER);
        }
        LongColumnBuilder sorted = new LongColumnBuilder();
        for (int row : order) {
            if (rows[row] >= 0) {
                sorted.set(row, place[rows[row]]);
            }
        }
        TextColumnBuilder texts = new TextColumnBuilder();
        dictionary.forEach(texts::add);
        int[] asTheyAre = IntStream.range(0, dictionary.size()).toArray();
        return new DictionaryColumn(texts.finish(asTheyAre), dictionary.size(), sorted.finish(order));
    }

    /** Of each word, by its number, how it is shown. */
    private String[] shown(int[] order) {
        String[] written = new String[codes.size()];
        codes.forEach((word, code) -> written[code] = word);
        String[] shown = new String[written.length];
        Map<String, String> first = new HashMap<>();
        for (int row : order) {
            int code = rows[row];
            if (code >= 0 && shown[code] == null) {
                shown[code] = first.computeIfAbsent(alike.apply(written[code]), key -> written[code]);
            }
        }
        return shown;
    }
}
