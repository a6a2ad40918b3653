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
 * A Redis server as a child process on a port of 127.0.0.1; it persists nothing and ends with this process. It requires the password and allows only
 * the commands of a cache.
 */
public final class RedisEngine implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(RedisEngine.class);

    private final Process process;
    private final OrphanProcess leftOver;

    private RedisEngine(Process process, OrphanProcess leftOver) {
        this.process = process;
        this.leftOver = leftOver;
    }

    /** Ends the server that an earlier, killed process left running in this folder, and starts a new one, which {@link #awaitReady} waits for. */
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

    /** Waits until the server answers; throws an {@link IOException} with its last line of output if it ended instead. */
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

    /** Reads the server's output until it ends, so that the server never blocks on writing. */
    private static void drain(BufferedReader reader) {
        try {
            reader.lines().forEach(ignored -> {});
        } catch (UncheckedIOException closed) {
            LOG.debug("The output of the server ended", closed);
        }
    }

    /** Waits until the server ends; returns its exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the server at once; it holds nothing worth saving. */
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
