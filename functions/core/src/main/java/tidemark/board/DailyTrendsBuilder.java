package tidemark.board;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.stream.IntStream;

import tidemark.account.AccountId;
import tidemark.history.CountBytes;
import tidemark.history.State;
import tidemark.reading.Count;

/** Trends that are being written, account by account in any order. Not thread-safe. */
final class DailyTrendsBuilder {

    private final LocalDate today;
    private final ByteArrayOutputStream cells = new ByteArrayOutputStream(1 << 12);
    private AccountId[] ids = new AccountId[16];
    private int[] ends = new int[16];
    private int rows;

    /** @param today the UTC day of the board */
    DailyTrendsBuilder(LocalDate today) {
        this.today = today;
    }

    /** Adds an account that was not added yet. */
    void add(AccountId id, State shown) {
        if (rows == ids.length) {
            ids = Arrays.copyOf(ids, rows * 2);
            ends = Arrays.copyOf(ends, rows * 2);
        }
        write(KnownWindow.of(shown, today).days());
        ids[rows] = id;
        ends[rows++] = cells.size();
    }

    private void write(NavigableMap<LocalDate, Count> known) {
        LocalDate first = today.minusDays(DailyTrends.DAYS - 1L);
        long unknown = 0;
        for (int day = 0; day < DailyTrends.DAYS; day++) {
            unknown |= known.containsKey(first.plusDays(day)) ? 0 : 1L << day;
        }
        CountBytes.write(cells, unknown);
        long before = 0;
        for (Count count : known.tailMap(first, true).values()) {
            long change = count.value() - before;
            CountBytes.write(cells, (change << 1) ^ (change >> 63));
            before = count.value();
        }
    }

    /** The trends of what was added, in the order of the rows of a board of the same accounts. */
    DailyTrends finish(String version) {
        int[] order = IntStream.range(0, rows).boxed().sorted((a, b) -> ids[a].compareTo(ids[b]))
                .mapToInt(Integer::intValue).toArray();
        byte[] unordered = cells.toByteArray();
        byte[] ordered = new byte[unordered.length];
        int[] places = new int[rows];
        int end = 0;
        for (int row = 0; row < rows; row++) {
            int begin = order[row] == 0 ? 0 : ends[order[row] - 1];
            int length = ends[order[row]] - begin;
            System.arraycopy(unordered, begin, ordered, end, length);
            end += length;
            places[row] = end;
        }
        return new DailyTrends(version, places, ordered);
    }
}
