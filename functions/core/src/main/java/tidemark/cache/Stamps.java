package tidemark.cache;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes stamps: 16 characters that never repeat. A counter would begin again where it was evicted. As thread-safe as its source of randomness. */
final class Stamps {

    static final int LENGTH = 16;

    private final RandomGenerator random;

    Stamps(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        return HexFormat.of().toHexDigits(random.nextLong());
    }

    static boolean wellFormed(String stamp) {
        return stamp.length() == LENGTH && stamp.chars().allMatch(HexFormat::isHexDigit);
    }
}
