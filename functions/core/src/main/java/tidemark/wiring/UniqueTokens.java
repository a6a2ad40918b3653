package tidemark.wiring;

import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Supplies random tokens of 96 bits that name writes and leases, never the same twice.
 *
 * @param random never seeded the same in two processes
 */
public record UniqueTokens(RandomGenerator random) implements Supplier<String> {

    private static final int BYTES = 12;

    @Override
    public String get() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
