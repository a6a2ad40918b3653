package tidemark.board;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Measures a board: its heap, its size on the wire, the time to read it and the time of a page. Run from the repository with
 * {@code java -Xmx2g -cp functions/core/target/classes:functions/core/target/test-classes tidemark.board.BoardFigures 500000}.
 */
final class BoardFigures {

    /** What this thread computed: other work on the machine does not count. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private BoardFigures() {}

    public static void main(String[] arguments) {
        int accounts = arguments.length == 0 ? 500_000 : Integer.parseInt(arguments[0]);
        byte[] bytes = BoardFormat.encode(Boards.large(accounts));
        System.out.printf("%,d accounts: %.1f MB on the wire%n", accounts, bytes.length / 1e6);
        for (int i = 0; i < 5; i++) {
            decoded(bytes);
        }
        long before = used();
        long start = CPU.getCurrentThreadCpuTime();
        Board board = decoded(bytes);
        System.out.printf("read in %.0f ms%n", (CPU.getCurrentThreadCpuTime() - start) / 1e6);
        System.out.printf("%.1f MB of heap (2^20)%n", (used() - before) / 1048576.0);
        for (BoardColumn key : List.of(BoardColumn.FOLLOWERS, BoardColumn.CHANGE_7D, BoardColumn.DISPLAY_NAME,
                BoardColumn.HANDLE)) {
            start = CPU.getCurrentThreadCpuTime();
            board.page(Filter.COLLECTED, new Sort(key, true), 0, 50);
            System.out.printf("first page by %s: %.0f ms%n", key.key(), (CPU.getCurrentThreadCpuTime() - start) / 1e6);
        }
        System.out.printf("%.1f MB of heap with four orders%n", (used() - before) / 1048576.0);
        pages(board);
        find(board);
    }

    private static void pages(Board board) {
        page(board, "first 50", Filter.COLLECTED, 0, 50);
        page(board, "first 1000", Filter.COLLECTED, 0, 1000);
        page(board, "last 50", Filter.COLLECTED, board.size() - 50, 50);
        page(board, "platform x, page 1000", new Filter(Set.of("x"), Set.of(), Set.of(), null, "", false), 49_950, 50);
        page(board, "tag and core", new Filter(Set.of(), Set.of(), Set.of("tag3"), true, "", false), 0, 50);
        for (String text : new String[]{"a", "e", "museum", "élysée", "observatory 12", "zzz", "東京"}) {
            page(board, "search " + text, new Filter(Set.of(), Set.of(), Set.of(), null, text, false), 0, 50);
        }
        page(board, "search um, all filters", new Filter(Set.of("x", "bluesky"), Set.of(), Set.of("tag3"), false, "um",
                false), 200, 50);
    }

    private static void find(Board board) {
        Row last = board.page(Filter.COLLECTED, Sort.LARGEST, board.size() - 1, 1).rows().getFirst();
        long start = 0;
        for (int i = 0; i < 40; i++) {
            start = i == 20 ? CPU.getCurrentThreadCpuTime() : start;
            board.find(last.address());
        }
        System.out.printf("one account by its address: %.2f ms%n", (CPU.getCurrentThreadCpuTime() - start) / 20e6);
    }

    private static void page(Board board, String what, Filter filter, int place, int size) {
        Sort[] sorts = {Sort.LARGEST, new Sort(BoardColumn.CHANGE_7D, true), new Sort(BoardColumn.HANDLE, false)};
        long[] nanos = new long[90];
        Random random = new Random(1);
        int total = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = CPU.getCurrentThreadCpuTime();
            total = board.page(filter, sorts[random.nextInt(sorts.length)], place, size).total();
            nanos[i] = CPU.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("%-24s %,9d found  median %.2f ms  p95 %.2f ms%n", what, total, nanos[45] / 1e6,
                nanos[85] / 1e6);
    }

    private static Board decoded(byte[] bytes) {
        return switch (BoardFormat.decode(bytes)) {
            case BoardFormat.Decoded.Whole whole -> whole.board();
            case BoardFormat.Decoded.Foreign foreign -> throw new IllegalStateException(foreign.toString());
            case BoardFormat.Decoded.Broken broken -> throw new IllegalStateException(broken.why());
        };
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
