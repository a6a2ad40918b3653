package tidemark.cache;

/** A cached answer: bytes, or the knowledge that there is none. Immutable as long as no caller writes to the bytes it gives. */
public final class CachedBytes {

    /** There is no such thing. */
    public static final CachedBytes ABSENT = new CachedBytes(new byte[0]);

    private final byte[] bytes;

    private CachedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static CachedBytes of(byte[] bytes) {
        return new CachedBytes(bytes);
    }

    /** The answer; empty if {@link #absent()}. Shared, not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    public boolean absent() {
        return this == ABSENT;
    }
}
