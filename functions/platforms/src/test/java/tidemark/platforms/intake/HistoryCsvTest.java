package tidemark.platforms.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.intake.HistoryRow;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.reading.Count;
import tidemark.reading.Metric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Histories are read as people have them, or refused with a reason. */
class HistoryCsvTest {

    private static final AddressBook BOOK = new AddressBook(Platforms.builtIn());

    @Test
    void columnsMayHaveAnyCaseAndOrder() throws Exception {
        HistoryRow row = row(
                "Views;DATE;Followers;Handle;Platform;likes;Mood\n7;2026-01-31;1 234 567;octo;GitHub;;fine\n");

        assertEquals("github/octo", row.address().toString());
        assertEquals(LocalDate.parse("2026-01-31"), row.day());
        assertEquals(Map.of(Metric.FOLLOWERS, Count.exact(1_234_567), Metric.VIEWS, Count.exact(7)), row.metrics());
        assertEquals(2, row.line());
        assertEquals(List.of("Not taken of the columns: Mood."),
                open("platform,handle,date,followers,Mood\n".getBytes(UTF_8), null).notes());
    }

    @Test
    void aLinkStandsForPlatformAndHandle() throws Exception {
        assertEquals("github/octo",
                row("url,date,followers\nhttps://github.com/octo,2026-01-31,5\n").address().toString());
    }

    @Test
    void datesWithTheDayFirstAreReadWhereTheWholeFileShowsIt() throws Exception {
        List<HistoryLine> lines = lines(github("02/03/2026,1", "31.12.2025,2", "2026-03-04,3"));

        assertEquals(List.of(LocalDate.parse("2026-03-02"), LocalDate.parse("2025-12-31"),
                LocalDate.parse("2026-03-04")),
                lines.stream().map(line -> ((HistoryLine.Row) line).row().day()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"02/03/2026 | 04/05/2026 | No date of the file, as that in line 2, shows",
            "02/03/2026 | 12/31/2025 | The date in line 3 has the month before the day",
            "31/12/2025 | 12/31/2025 | in line 2 has the day before the month, that in line 3 the month before"})
    void otherwiseTheFileIsRefused(String one, String other, String reason) {
        CsvException refused = assertThrows(CsvException.class, () -> lines(github(one + ",1", other + ",2")));

        assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-02-30,5 | \"2026-02-30\" is no date",
            "31/02/2026,5 | \"31/02/2026\" is no date", "2026-02-01,\"1,234\" | may mean thousands or a fraction",
            "2026-02-01,1.234 | may mean thousands or a fraction", "2026-02-01,1.2M | \"1.2M\" is no whole number",
            "2026-02-01,-5 | is no whole number", "2026-02-01, | it has no followers", ",5 | it has no date",
            "2026-02-01,1,234 | it has more fields than the header",
            "2026-02-01,\"5 | a quote is opened and not closed"})
    void aWrongLineIsRejectedWithItsReason(String line, String reason) throws Exception {
        List<HistoryLine> lines = lines(github(line, "31/12/2025,7"));

        String told = ((HistoryLine.Rejected) lines.getFirst()).line().detail();
        assertTrue(told.contains(reason), told);
        assertEquals(7, followers(lines.getLast()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1234567 | 1234567", "\"1,234,567\" | 1234567", "1.234.567 | 1234567",
            "1 234 | 1234", "1'234'567 | 1234567", "0 | 0"})
    void numbersMayHaveSeparatorsThatMeanNothingElse(String written, long value) throws Exception {
        assertEquals(value, followers(lines(github("2026-02-01," + written)).getFirst()));
    }

    @Test
    void encodingsAreReadAsForAccounts() throws Exception {
        String list = "sep=;\nplatform;handle;date;followers\ngithub;octo;2026-02-01;1\u00A0234\n";

        assertEquals(1_234, followers(lines(list.getBytes(Charset.forName("windows-1252")), "latin1").getFirst()));
        assertEquals(1_234, followers(lines(("\uFEFF" + list).getBytes(Charset.forName("UTF-16LE")), null).getFirst()));
        assertEquals(1_234, followers(lines(("\uFEFF" + list).getBytes(UTF_8), null).getFirst()));
        CsvException refused = assertThrows(CsvException.class,
                () -> lines(list.getBytes(Charset.forName("windows-1252")), null));
        assertTrue(String.valueOf(refused.getMessage()).contains("seems to be in"), refused.getMessage());
        assertThrows(CsvException.class, () -> lines(new byte[]{'P', 'K', 3, 4, 0}, null));
        assertThrows(CsvException.class, () -> lines("platform,handle,followers\n"));
        assertThrows(CsvException.class, () -> lines(""));
    }

    @Test
    void halfAMillionLinesAreNeverHeldAtOnce() throws Exception {
        AtomicInteger open = new AtomicInteger();
        HistoryCsv csv = HistoryCsv.open(() -> new Generated(500_000, open), null, BOOK);
        AtomicInteger read = new AtomicInteger();
        AtomicInteger parts = new AtomicInteger();

        csv.read(1_000, part -> {
            assertTrue(part.size() <= 1_000);
            parts.incrementAndGet();
            read.addAndGet(part.size());
        });

        assertEquals(500_000, read.get());
        assertEquals(500_000, csv.lines());
        assertEquals(500, parts.get());
        assertEquals(0, open.get());
    }

    @Test
    void aLineWithoutEndIsCutAndRejected() throws Exception {
        List<HistoryLine> lines = lines(github("x".repeat(3_000_000), "2026-02-01,7"));

        assertTrue(((HistoryLine.Rejected) lines.getFirst()).line().detail().contains("longer than 10000"));
        assertEquals(7, followers(lines.getLast()));
    }

    private static String github(String... rest) {
        StringBuilder list = new StringBuilder("platform,handle,date,followers\n");
        for (String line : rest) {
            list.append("github,octo,").append(line).append('\n');
        }
        return list.toString();
    }

    private static HistoryRow row(String list) throws Exception {
        return ((HistoryLine.Row) lines(list).getFirst()).row();
    }

    private static long followers(HistoryLine line) {
        Count count = ((HistoryLine.Row) line).row().metrics().get(Metric.FOLLOWERS);
        return count == null ? -1 : count.value();
    }

    private static List<HistoryLine> lines(String list) throws Exception {
        return lines(list.getBytes(UTF_8), null);
    }

    private static List<HistoryLine> lines(byte[] list, @Nullable String encoding) throws Exception {
        List<HistoryLine> lines = new ArrayList<>();
        open(list, encoding).read(2, lines::addAll);
        return lines;
    }

    private static HistoryCsv open(byte[] list, @Nullable String encoding) throws CsvException, IOException {
        return HistoryCsv.open(() -> new ByteArrayInputStream(list), encoding, BOOK);
    }

    /** A file that exists only while it is read. */
    private static final class Generated extends InputStream {
        private final int lines;
        private final AtomicInteger open;
        private byte[] line = "platform,handle,date,followers\n".getBytes(UTF_8);
        private int place;
        private int next;
        private boolean closed;

        Generated(int lines, AtomicInteger open) {
            this.lines = lines;
            this.open = open;
            open.incrementAndGet();
        }

        @Override
        public int read() {
            if (place == line.length) {
                if (next == lines) {
                    return -1;
                }
                line = ("github,user-" + next % 5_000 + "," + LocalDate.ofEpochDay(20_000 + next / 5_000) + "," + next
                        + "\n").getBytes(UTF_8);
                next++;
                place = 0;
            }
            return line[place++];
        }

        @Override
        public int read(byte[] into, int from, int most) {
            for (int given = 0; given < most; given++) {
                int one = read();
                if (one < 0) {
                    return given == 0 ? -1 : given;
                }
                into[from + given] = (byte) one;
            }
            return most;
        }

        @Override
        public void close() {
            if (!closed) {
                open.decrementAndGet();
            }
            closed = true;
        }
    }
}
