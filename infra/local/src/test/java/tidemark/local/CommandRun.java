package tidemark.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import tidemark.local.view.ApiStub;

/** Runs commands against written answers, and keeps what they print. */
final class CommandRun implements AutoCloseable {

    final Map<String, String> environment = new HashMap<>();
    final ApiStub api = ApiStub.start();
    boolean interactive;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StringBuilder before = new StringBuilder();
    private final Path home;

    CommandRun(Path home) throws IOException {
        this.home = home;
    }

    /** Runs a command that reads the written answers; returns the exit code. */
    int run(String... words) {
        return alone(Stream.concat(Arrays.stream(words), Stream.of("--server", api.address().toString()))
                .toArray(String[]::new));
    }

    /** Runs a command as it is. */
    int alone(String... words) {
        before.append(said()).append(errors());
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), interactive, InstantSource.system());
        Settings settings = Settings.of(Map.of("TIDEMARK_HOME", home.toString()), home);
        return Tidemark.commands(settings, terminal, prompt -> "", environment)
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8)).execute(words);
    }

    /** What the last command printed. */
    String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What the last command printed on standard error. */
    String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** What all commands printed. */
    String all() {
        return before + said() + errors();
    }

    @Override
    public void close() {
        api.close();
    }
}
