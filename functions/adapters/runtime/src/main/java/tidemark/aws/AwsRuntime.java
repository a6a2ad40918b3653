package tidemark.aws;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The clock of the machine, and random numbers whose seed differs in every process. */
public interface AwsRuntime extends RuntimeProvider {

    @Override
    default InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    default RandomGenerator random() {
        return SharedRandom.NUMBERS;
    }
}
