package tidemark.aws;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The random numbers of the process, seeded on first use. */
final class SharedRandom {

    static final RandomGenerator NUMBERS = new SecureRandom();

    private SharedRandom() {}
}
