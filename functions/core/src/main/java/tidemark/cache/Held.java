package tidemark.cache;

/** A cached answer: bytes, or the knowledge that there is none. Immutable as long as nobody writes to the bytes it gives. */
public final class Held {

    /** There is no such thing. */
    public static final Held ABSENT = new Held(new byte[0]);

    private final byte[] bytes;

    private Held(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Held of(byte[] bytes) {
        return new Held(bytes);
    }

    /** The answer; empty if {@link #absent()}. Shared, not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    public boolean absent() {
        return this == ABSENT;
    }
}
