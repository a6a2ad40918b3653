package tidemark.board;

import java.util.Optional;

import tidemark.store.BlobStore;

/** Boards as objects of a store, one a version, with what a build writes beside each. As thread-safe as the store. */
public final class BoardStore {

    private final BlobStore store;

    public BoardStore(BlobStore store) {
        this.store = store;
    }

    /** Keeps a board; gives its size in bytes. */
    public long put(Board board) {
        byte[] bytes = BoardFormat.encode(board);
        store.put(key(board.version()), bytes);
        return bytes.length;
    }

    /** The board of a version, whatever state it is in; empty if there is none. */
    public Optional<BoardFormat.Decoded> get(String version) {
        return store.get(key(version)).map(BoardFormat::decode);
    }

    /** Keeps trends beside the board of their version. */
    public void put(DailyTrends trends) {
        store.put(trendsKey(trends.version()), trends.toBytes());
    }

    /** The trends beside the board of a version; empty if there are none that can be read here. */
    public Optional<DailyTrends> trends(String version) {
        return store.get(trendsKey(version)).flatMap(DailyTrends::of);
    }

    /** Keeps insights beside the board of their version. */
    public void put(BoardInsights insights) {
        store.put(insightsKey(insights.version()), insights.toBytes());
    }

    /** The insights beside the board of a version; empty if there are none that can be read here. */
    public Optional<BoardInsights> insights(String version) {
        return store.get(insightsKey(version)).flatMap(BoardInsights::of);
    }

    /** Removes a board and what lies beside it. */
    public void delete(String version) {
        store.delete(key(version));
        store.delete(trendsKey(version));
        store.delete(insightsKey(version));
    }

    private static String trendsKey(String version) {
        return key(version) + ".trends";
    }

    private static String key(String version) {
        return "board/" + version;
    }

    private static String insightsKey(String version) {
        return key(version) + ".insights";
    }
}
