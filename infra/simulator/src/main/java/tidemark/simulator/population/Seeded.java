package tidemark.simulator.population;

import java.nio.charset.StandardCharsets;

/** Numbers that look random and are a pure function of a seed and the names given. */
public final class Seeded {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Seeded() {}

    /** A 64-bit hash of the seed and the names, in order. */
    public static long hash(long seed, String... names) {
        long hash = FNV_OFFSET ^ mix(seed);
        for (String name : names) {
            for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (b & 0xff)) * FNV_PRIME;
            }
            hash = (hash ^ 0x1f) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** Another hash, derived from a hash and a number. */
    public static long draw(long hash, long number) {
        return mix(hash + 0x9e3779b97f4a7c15L * (number + 1));
    }

    /** A hash as a number in [0, 1). */
    public static double unit(long hash) {
        return (hash >>> 11) * 0x1.0p-53;
    }

    /** A hash as a draw from the standard normal distribution (Box and Muller). */
    public static double normal(long hash) {
        double radius = Math.sqrt(-2 * Math.log(1 - unit(draw(hash, 0))));
        return radius * Math.cos(2 * Math.PI * unit(draw(hash, 1)));
    }

    /** {@code length} characters of the alphabet given. */
    public static String text(long hash, String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt((int) Long.remainderUnsigned(draw(hash, i), alphabet.length())));
        }
        return text.toString();
    }

    /** SplitMix64's finalizer: every bit of the input reaches every bit of the output. */
    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
