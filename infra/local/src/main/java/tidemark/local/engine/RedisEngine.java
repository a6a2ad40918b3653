package tidemark.local.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * A Redis server as a child process on a port of 127.0.0.1; it keeps nothing and ends with this process. It answers only who knows the password,
 * and does only what a cache is asked for.
 */
public final class RedisEngine implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(RedisEngine.class);

    private final Process process;
    private final OrphanProcess leftOver;

    private RedisEngine(Process process, OrphanProcess leftOver) {
        this.process = process;
        this.leftOver = leftOver;
    }

    /** Ends what an earlier, killed process left running in this folder and starts a fresh server, which {@link #awaitReady} waits for. */
    static RedisEngine launch(Path folder, int port, String password) throws IOException {
        Files.createDirectories(folder);
        OrphanProcess leftOver = new OrphanProcess(folder.resolve("redis.pid"));
        leftOver.reap();
        Process process = new ProcessBuilder(RedisProgram.in(folder).toString(), "-").directory(folder.toFile())
                .redirectErrorStream(true).start();
        RedisEngine engine = new RedisEngine(process, leftOver);
        try (Writer settings = process.outputWriter()) {
            leftOver.remember(process.toHandle());
            settings.write(RedisSettings.of(port, password));
            return engine;
        } catch (IOException broken) {
            engine.close();
            throw broken;
        }
    }

    /** Waits until the server answers; an {@link IOException} has its last word if it ended instead. */
    void awaitReady() throws IOException {
        String last = "no word";
        BufferedReader reader = process.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.contains("Ready to accept connections")) {
                Thread.ofVirtual().name("redis-output").start(() -> drain(reader));
                return;
            }
            last = line;
        }
        close();
        throw new IOException("it ended with: " + last);
    }

    /** Takes what the server says, so that it is not held up, until it ends. */
    private static void drain(BufferedReader reader) {
        try {
            reader.lines().forEach(ignored -> {});
        } catch (UncheckedIOException closed) {
            LOG.debug("The server ended while it spoke", closed);
        }
    }

    /** Waits until the server ends, and gives its exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the server; it holds nothing worth a longer farewell. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        leftOver.forget();
    }
}
