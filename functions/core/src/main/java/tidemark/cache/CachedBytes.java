package tidemark.cache;

/** A cached answer: bytes, or the knowledge that there is none. Immutable as long as no caller writes to the array that it returns. */
public final class CachedBytes {

    /** The knowledge that what was asked for does not exist. */
    public static final CachedBytes ABSENT = new CachedBytes(new byte[0]);

    private final byte[] bytes;

    private CachedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static CachedBytes of(byte[] bytes) {
        return new CachedBytes(bytes);
    }

    /** The answer; empty if {@link #absent()}. The array is shared and must not be written to. */
    public byte[] bytes() {
        return bytes;
    }

    public boolean absent() {
        return this == ABSENT;
    }
}
