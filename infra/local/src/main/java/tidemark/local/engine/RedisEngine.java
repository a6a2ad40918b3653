package tidemark.local.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

import redis.embedded.RedisExecProvider;

import tidemark.local.StartFailure;

/** A Redis server as a child process on a port of 127.0.0.1; it keeps nothing and ends with this process. */
public final class RedisEngine implements AutoCloseable {
    private final Process process;
    private final int port;
    private final LeftOver leftOver;

    private RedisEngine(Process process, int port, LeftOver leftOver) {
        this.process = process;
        this.port = port;
        this.leftOver = leftOver;
    }

    /** Ends what an earlier, killed process left running in this folder and starts a fresh server. */
    public static RedisEngine start(Path folder, int port) {
        LeftOver leftOver = new LeftOver(folder.resolve("redis.pid"));
        try {
            Files.createDirectories(folder);
            leftOver.reap();
            Path executable = executable(folder);
            Process process = new ProcessBuilder(command(executable, port)).directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            leftOver.remember(process.toHandle());
            RedisEngine engine = new RedisEngine(process, port, leftOver);
            engine.awaitReady();
            return engine;
        } catch (IOException broken) {
            throw new StartFailure("Redis cannot be started in " + folder + ": " + broken.getMessage(), broken);
        }
    }

    public int port() {
        return port;
    }

    public String endpoint() {
        return "127.0.0.1:" + port;
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

    private static List<String> command(Path executable, int port) {
        return List.of(executable.toString(), "--bind", "127.0.0.1", "--port", Integer.toString(port), "--save", "",
                "--appendonly", "no", "--maxmemory", "64mb", "--maxmemory-policy", "volatile-lru", "--protected-mode",
                "yes",
                "--daemonize", "no");
    }

    private static Path executable(Path folder) throws IOException {
        Path executable = folder.toAbsolutePath().resolve("redis-server-" + RedisExecProvider.redisVersion);
        if (!Files.isExecutable(executable)) {
            Path unpacked = RedisExecProvider.defaultProvider().get().toPath();
            Path fresh = folder.resolve("redis-server.new");
            Files.move(unpacked, fresh, StandardCopyOption.REPLACE_EXISTING);
            if (!fresh.toFile().setExecutable(true, true))
                throw new IOException(fresh + " cannot be made executable");
            Files.move(fresh, executable, StandardCopyOption.ATOMIC_MOVE);
        }
        return executable;
    }

    private void awaitReady() throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader reader = process.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Ready to accept connections")) {
                Thread.ofVirtual().name("redis-output").start(() -> reader.lines().forEach(ignored -> {}));
                return;
            }
        }
        close();
        throw new IOException(
                "it ended with: " + said.toString().lines().reduce((first, last) -> last).orElse("no word"));
    }
}
