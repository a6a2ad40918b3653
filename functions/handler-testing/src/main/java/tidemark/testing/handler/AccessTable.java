package tidemark.testing.handler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The table of {@code docs/access.md}: which status each caller gets for the samples in {@code events}. */
public final class AccessTable {

    private static final Path FILE = Path.of(System.getProperty("tidemark.root", "../.."), "docs", "access.md");
    private static final int CELLS = 2 + Caller.values().length;

    private AccessTable() {}

    /**
     * A row of the table.
     *
     * @param sample the name of its payload
     * @param statuses for each caller
     */
    public record Row(String sample, Map<Caller, Integer> statuses) {

        private static Row of(List<String> cells) {
            Map<Caller, Integer> statuses = new EnumMap<>(Caller.class);
            Iterator<String> cell = cells.subList(2, CELLS).iterator();
            for (Caller caller : Caller.values()) {
                statuses.put(caller, Integer.valueOf(cell.next()));
            }
            return new Row(cells.get(1), statuses);
        }

        /** The status that a caller gets. */
        public int status(Caller caller) {
            return Objects.requireNonNull(statuses.get(caller));
        }
    }

    /** The rows whose samples' names begin with a prefix. */
    public static List<Row> rows(String prefix) {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> line.matches("\\| .*\\d{3} \\|"))
                    .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
                    .peek(AccessTable::check)
                    .map(Row::of).filter(row -> row.sample.startsWith(prefix)).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void check(List<String> cells) {
        if (cells.size() != CELLS) {
            throw new IllegalStateException("a row of " + FILE + " has " + CELLS + " cells, not " + cells);
        }
    }
}
