package tidemark.aws;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Provides the clock and the random numbers of the process. Thread-safe. */
public interface RuntimeProvider {

    InstantSource clock();

    RandomGenerator random();
}
