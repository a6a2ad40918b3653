package tidemark.simulator;

import java.nio.file.Path;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

/**
 * The settings of a simulator.
 *
 * @param seed determines all accounts, numbers and credentials
 * @param speed how much faster than real time limits and quotas renew; numbers follow real time
 * @param port the port on 127.0.0.1; 0 for a free one
 * @param identities the file that stores the permanent ids given out; null to keep them in memory only
 */
public record Settings(long seed, double speed, int port, InstantSource clock, @Nullable Path identities) {

    private static final long SEED = 20_261_121;
    private static final double SPEED = 60;

    public Settings {
        if (!(speed >= 1) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("speed must be at least 1");
        }
    }

    /** The seed and speed of the local stack, a free port, no file of ids. */
    public static Settings standard(InstantSource clock) {
        return new Settings(SEED, SPEED, 0, clock, null);
    }

    public Settings withSeed(long other) {
        return new Settings(other, speed, port, clock, identities);
    }

    public Settings withSpeed(double other) {
        return new Settings(seed, other, port, clock, identities);
    }

    public Settings withPort(int other) {
        return new Settings(seed, speed, other, clock, identities);
    }

    public Settings withIdentities(Path file) {
        return new Settings(seed, speed, port, clock, file);
    }
}
