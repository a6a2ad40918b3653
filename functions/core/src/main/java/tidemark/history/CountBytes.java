package tidemark.history;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

import tidemark.reading.Count;
import tidemark.reading.Precision;

/**
 * Counts in few bytes, without loss.
 *
 * <p>An exact count is its change against a base, a signed variable-length integer. One of another precision is a form byte and its rest:
 * where its bounds are those of a power of ten that divides it, the form names the bounds and the power and the rest is the quotient;
 * otherwise the form is 0 and the rest is the change against the base and the distances to both bounds.
 */
public final class CountBytes {

    private static final int EXPLICIT = 0;

    /** Bounds of a number given in units: cut off below, rounded to the nearest, rounded with the upper half included. */
    private enum Bounds {
        CUT(1), NEAREST(2), HALVES(3);

        private final int code;

        Bounds(int code) {
            this.code = code;
        }

        /** The number in stored counts; numbers never change meaning. */
        int code() {
            return code;
        }

        /** @throws IllegalArgumentException if no bounds have that number */
        static Bounds of(int code) {
            for (Bounds bounds : values()) {
                if (bounds.code == code) {
                    return bounds;
                }
            }
            throw new IllegalArgumentException("no bounds have the code " + code);
        }

        long below(long unit) {
            return this == CUT ? 0 : unit / 2;
        }

        long above(long unit) {
            return switch (this) {
                case CUT -> unit - 1;
                case NEAREST -> unit / 2 - 1;
                case HALVES -> unit / 2;
            };
        }
    }

    private CountBytes() {}

    /** Appends a count without its precision, which the caller keeps. */
    public static void write(ByteArrayOutputStream out, Count count, long base) {
        if (count.precision() == Precision.EXACT) {
            writeSigned(out, count.value() - base);
            return;
        }
        long unit = 10;
        for (int power = 1; power <= 15 && count.value() % unit == 0; power++, unit *= 10) {
            for (Bounds bounds : Bounds.values()) {
                if (count.value() - count.low() == bounds.below(unit)
                        && count.high() - count.value() == bounds.above(unit)) {
                    out.write(bounds.code() << 4 | power);
                    write(out, count.value() / unit);
                    return;
                }
            }
        }
        out.write(EXPLICIT);
        writeSigned(out, count.value() - base);
        write(out, count.value() - count.low());
        write(out, count.high() - count.value());
    }

    /** Reads a count of a precision that was written against the same base. */
    public static Count read(ByteBuffer in, Precision precision, long base) {
        if (precision == Precision.EXACT) {
            return Count.exact(base + readSigned(in));
        }
        int form = in.get();
        if (form == EXPLICIT) {
            long value = base + readSigned(in);
            return new Count(value, precision, value - read(in), value + read(in));
        }
        long unit = 1;
        for (int power = form & 15; power > 0; power--) {
            unit *= 10;
        }
        Bounds bounds = Bounds.of(form >> 4);
        long value = read(in) * unit;
        return new Count(value, precision, value - bounds.below(unit), value + bounds.above(unit));
    }

    /** Appends a number that is not negative in groups of seven bits, the lowest first. */
    public static void write(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /**
     * @throws BufferUnderflowException if the number does not end within the bytes
     * @throws IllegalArgumentException if it is longer than a long
     */
    public static long read(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("not a number");
    }

    private static void writeSigned(ByteArrayOutputStream out, long value) {
        write(out, (value << 1) ^ (value >> 63));
    }

    private static long readSigned(ByteBuffer in) {
        long value = read(in);
        return (value >>> 1) ^ -(value & 1);
    }
}
