package tidemark.platforms.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The entry point of a coverage-guided fuzzer ({@code bench/run fuzz}): two bytes choose a recording, the rest is the body that its reader gets
 * instead. The rules for broken answers in {@link RobustnessTest} must hold.
 */
public final class Fuzz {

    private static final List<Recording> RECORDINGS = Recording.all();

    private Fuzz() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length >= 2) {
            int chosen = ((data[0] & 0xFF) << 8 | (data[1] & 0xFF)) % RECORDINGS.size();
            RobustnessTest.check(RECORDINGS.get(chosen), Arrays.copyOfRange(data, 2, data.length));
        }
    }

    /** Writes the recordings as the fuzzer's seed corpus into the folder in the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (int i = 0; i < RECORDINGS.size(); i++) {
            byte[] body = RECORDINGS.get(i).body();
            byte[] seed = new byte[body.length + 2];
            seed[0] = (byte) (i >> 8);
            seed[1] = (byte) i;
            System.arraycopy(body, 0, seed, 2, body.length);
            Files.write(folder.resolve("recording-" + i), seed);
        }
    }
}
