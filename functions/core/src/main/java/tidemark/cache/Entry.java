package tidemark.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * An answer as the far cache holds it: a byte for the form, one for flags, the stamp, when it was made and for how long it holds, the length of
 * the answer and the answer, deflated where that makes it smaller.
 *
 * @param stamp of its tag at the time it was made
 * @param ttl from {@code made} on
 */
record Entry(String stamp, Instant made, Duration ttl, Held value) {

    private static final byte FORM = 1;
    private static final int ABSENT = 1;
    private static final int DEFLATED = 2;
    private static final int HEADER = 2 + Stamps.LENGTH + 8 + 4 + 4;
    private static final int LARGE = 1024;
    private static final int LARGEST = 16 << 20;

    Duration residual(Instant now) {
        Duration left = Duration.between(now, made.plus(ttl));
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean live(Instant now) {
        return residual(now).isPositive() && !made.minus(Duration.ofMinutes(1)).isAfter(now);
    }

    byte[] encode() {
        byte[] plain = value.bytes();
        byte[] body = plain.length < LARGE ? plain : deflated(plain);
        boolean deflated = body.length < plain.length;
        byte[] kept = deflated ? body : plain;
        return ByteBuffer.allocate(HEADER + kept.length).put(FORM)
                .put((byte) ((value.absent() ? ABSENT : 0) | (deflated ? DEFLATED : 0)))
                .put(stamp.getBytes(US_ASCII), 0, Stamps.LENGTH).putLong(made.toEpochMilli())
                .putInt((int) ttl.toMillis()).putInt(plain.length).put(kept).array();
    }

    /** Empty for anything that {@link #encode} did not write. */
    static Optional<Entry> decode(byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != FORM) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
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
                .map(whole -> new Entry(new String(stamp, US_ASCII), made, ttl,
                        (flags & ABSENT) != 0 ? Held.ABSENT : Held.of(whole)));
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
            while (read < length) {
                int more = inflater.inflate(plain, read, length - read);
                if (more == 0) {
                    return Optional.empty();
                }
                read += more;
            }
            return Optional.of(plain);
        } catch (DataFormatException foreign) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
