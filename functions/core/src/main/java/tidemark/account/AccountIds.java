package tidemark.account;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Makes new account ids, later ones sorting after earlier ones to the millisecond. As thread-safe as its source of randomness. */
public final class AccountIds {

    private final InstantSource clock;
    private final RandomGenerator random;

    public AccountIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public AccountId next() {
        long high = (clock.millis() << 16) | (random.nextLong() & 0xFFFF);
        return new AccountId(high, random.nextLong());
    }
}
