package tidemark.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** A column of repeated texts that is being written, row by row. */
final class WordsDraft {

    private final Map<String, Integer> codes = new HashMap<>();
    private int[] rows = new int[16];

    void set(int row, @Nullable String word) {
        if (row >= rows.length) {
            rows = java.util.Arrays.copyOf(rows, Math.max(row + 1, rows.length + (rows.length >> 1)));
        }
        rows[row] = word == null ? -1 : codes.computeIfAbsent(word, fresh -> codes.size());
    }

    Words finish(int[] order) {
        List<String> dictionary = codes.keySet().stream().sorted(Words.ORDER).toList();
        int[] place = new int[dictionary.size()];
        for (int i = 0; i < place.length; i++) {
            place[codes.getOrDefault(dictionary.get(i), 0)] = i;
        }
        NumbersDraft sorted = new NumbersDraft();
        for (int row : order) {
            if (rows[row] >= 0) {
                sorted.set(row, place[rows[row]]);
            }
        }
        TextsDraft texts = new TextsDraft();
        dictionary.forEach(texts::add);
        int[] asTheyAre = IntStream.range(0, dictionary.size()).toArray();
        return new Words(texts.finish(asTheyAre), dictionary.size(), sorted.finish(order));
    }
}
