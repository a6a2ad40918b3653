package tidemark.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.Assumptions;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The saved answers of real platforms: the folder that the environment variable {@code TIDEMARK_CAPTURES} names, or {@code shared/captures}
 * beside the checkout.
 */
public final class Captures {

    private static final String VARIABLE = "TIDEMARK_CAPTURES";
    private static final String BESIDE = "../shared/captures";

    /** The folder of the saved answers. A relative path in the variable starts at the root of the checkout. */
    public static final Path FOLDER = Path.of(System.getProperty("tidemark.root", "."))
            .resolve(Objects.requireNonNullElse(System.getenv(VARIABLE), BESIDE));

    private Captures() {}

    /** Skips the test where there are no saved answers, and fails it where the variable names a folder that holds none. */
    public static void assumeThere() {
        boolean there = Files.exists(FOLDER.resolve("index.json"));
        if (System.getenv(VARIABLE) == null) {
            Assumptions.assumeTrue(there,
                    () -> "No saved answers of platforms in " + FOLDER + "; " + VARIABLE + " names another folder.");
        }
        assertTrue(there, () -> VARIABLE + " names " + FOLDER + ", which has no index.json.");
    }
}
