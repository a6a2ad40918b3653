package tidemark.board;

import java.util.Optional;

import tidemark.store.BlobStore;

/** Boards as objects of a store, one a version. As thread-safe as the store. */
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

    public void delete(String version) {
        store.delete(key(version));
    }

    private static String key(String version) {
        return "board/" + version;
    }
}
