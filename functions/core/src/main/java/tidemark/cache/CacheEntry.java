package tidemark.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An answer as the L2 cache stores it: a byte for the form, the checksum of its key and all that follows, a byte for flags, the stamp, when it was
 * loaded and how long it is valid, the length of the answer and the answer, deflated where that makes it smaller.
 *
 * <p>The checksum (CRC32C) detects an entry that was damaged, cut off or stored under another key. It does not authenticate: only the functions
 * may write to the cache, and a process with their rights could use a signing key just as well.
 *
 * @param stamp of its tag at the time it was loaded
 * @param ttl from {@code made} on
 */
record CacheEntry(String stamp, Instant made, Duration ttl, CachedBytes value) {

    /** The size in bytes of the largest answer that is stored: the most that a function may return, rounded up. */
    static final int LARGEST = 8 << 20;

    private static final byte FORM = 2;
    private static final int ABSENT = 1;
    private static final int DEFLATED = 2;
    private static final int CHECKED = 1 + 4;
    private static final int HEADER = CHECKED + 1 + Stamps.LENGTH + 8 + 4 + 4;
    private static final int LARGE = 1024;

    Duration residual(Instant now) {
        Duration left = Duration.between(now, made.plus(ttl));
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean live(Instant now) {
        return residual(now).isPositive() && !made.minus(Duration.ofMinutes(1)).isAfter(now);
    }

    /** Whether it is small enough for the L2 cache; a larger one is loaded each time. */
    boolean fits() {
        return value.bytes().length <= LARGEST;
    }

    /** @param key the only key under which it will be found */
    byte[] encode(String key) {
        byte[] plain = value.bytes();
        byte[] body = plain.length < LARGE ? plain : deflated(plain);
        boolean deflated = body.length < plain.length;
        byte[] kept = deflated ? body : plain;
        byte[] bytes = ByteBuffer.allocate(HEADER + kept.length).put(FORM).putInt(0)
                .put((byte) ((value.absent() ? ABSENT : 0) | (deflated ? DEFLATED : 0)))
                .put(stamp.getBytes(US_ASCII), 0, Stamps.LENGTH).putLong(made.toEpochMilli())
                .putInt((int) ttl.toMillis()).putInt(plain.length).put(kept).array();
        ByteBuffer.wrap(bytes).putInt(1, checksum(key, bytes));
        return bytes;
    }

    /** Empty for anything that {@link #encode} did not write under this key. Nothing is inflated before the checksum is right. */
    static Optional<CacheEntry> decode(String key, byte[] bytes) {
        if (bytes.length < HEADER || bytes.length > HEADER + LARGEST || bytes[0] != FORM) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        if (in.getInt() != checksum(key, bytes)) {
            return Optional.empty();
        }
        int flags = in.get();
        byte[] stamp = new byte[Stamps.LENGTH];
        in.get(stamp);
        Instant made = Instant.ofEpochMilli(in.getLong());
        Duration ttl = Duration.ofMillis(in.getInt());
        int length = in.getInt();
        byte[] body = new byte[in.remaining()];
        in.get(body);
        Optional<byte[]> plain = (flags & DEFLATED) == 0 ? Optional.of(body) : inflated(body, length);
        return plain.filter(whole -> whole.length == length)
                .map(whole -> new CacheEntry(new String(stamp, US_ASCII), made, ttl,
                        (flags & ABSENT) != 0 ? CachedBytes.ABSENT : CachedBytes.of(whole)));
    }

    private static int checksum(String key, byte[] bytes) {
        CRC32C sum = new CRC32C();
        byte[] name = key.getBytes(UTF_8);
        sum.update(name);
        sum.update(0);
        sum.update(bytes, CHECKED, bytes.length - CHECKED);
        return (int) sum.getValue();
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4);
            byte[] part = new byte[8192];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static Optional<byte[]> inflated(byte[] body, int length) {
        if (length < 0 || length > LARGEST) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(body);
            byte[] plain = new byte[length];
            int read = 0;
            for (int more = -1; read < length && more != 0; read += more) {
                more = inflater.inflate(plain, read, length - read);
            }
            return read == length && whole(inflater) ? Optional.of(plain) : Optional.empty();
        } catch (DataFormatException foreign) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    /** Whether the deflated data ends exactly where the answer does. */
    private static boolean whole(Inflater inflater) throws DataFormatException {
        return inflater.inflate(new byte[1]) == 0 && inflater.finished() && inflater.getRemaining() == 0;
    }
}
