package tidemark.run;

import java.util.Comparator;
import java.util.regex.Pattern;

import tidemark.encoding.Sha256;
import tidemark.platform.RateScope;

/**
 * The identity of a chunk, derived from its content and not random, so that planning again gives the same key.
 *
 * @param attempt which attempt at planning the run made it, from 1
 * @param scope {@link #hash} of the rate scope it was cut for
 * @param n counts the chunks of that hash from 0
 */
public record ChunkKey(RunId run, int attempt, String scope, int n) implements Comparable<ChunkKey> {

    /** The number of counters over which a platform's part of a run is spread, so that checkpoints of different chunks seldom conflict. */
    public static final int SHARDS = 8;

    private static final Pattern SCOPE = Pattern.compile("[0-9a-f]{10}");
    private static final Comparator<ChunkKey> ORDER = Comparator.comparing(ChunkKey::run)
            .thenComparingInt(ChunkKey::attempt).thenComparing(ChunkKey::scope).thenComparingInt(ChunkKey::n);

    public ChunkKey {
        if (attempt < 1 || n < 0 || !SCOPE.matcher(scope).matches()) {
            throw new IllegalArgumentException("not a chunk key");
        }
    }

    /** Ten hexadecimal digits that stand for a scope. */
    public static String hash(RateScope scope) {
        return Sha256.hex(scope.toString(), 10);
    }

    /** Which of the counters of its run and platform it is counted in, 0 to 7. */
    public int shard() {
        return Math.floorMod(scope.hashCode() * 31 + n, SHARDS);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static ChunkKey parse(String text) {
        String[] parts = text.split("#", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a chunk key");
        }
        return new ChunkKey(new RunId(parts[0]), Integer.parseInt(parts[1]), parts[2], Integer.parseInt(parts[3]));
    }

    @Override
    public int compareTo(ChunkKey other) {
        return ORDER.compare(this, other);
    }

    /** {@code run#attempt#scope#n}, as keys and messages write it. */
    @Override
    public String toString() {
        return run + "#" + attempt + "#" + scope + "#" + n;
    }
}
