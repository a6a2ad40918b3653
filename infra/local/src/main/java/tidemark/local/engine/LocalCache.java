package tidemark.local.engine;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

import tidemark.local.Sleeper;

/**
 * The L2 cache of this machine: a Redis server that is restarted at the same address when it ends. If Redis cannot run there is no cache, because the
 * cache is optional. Thread-safe.
 */
public final class LocalCache implements AutoCloseable {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Path folder;
    private final int port;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final String password = password();
    private final Thread watcher = Thread.ofPlatform().daemon().name("cache-watcher").unstarted(this::watch);
    private @Nullable RedisEngine server;
    private boolean ending;
    private volatile @Nullable String trouble;

    private LocalCache(Path folder, int port, InstantSource clock, Sleeper sleeper) {
        this.folder = folder;
        this.port = port;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** @param parts receives the cache before its server runs, so that the process never leaves a server behind */
    public static LocalCache start(Path folder, int port, ResourceStack parts, InstantSource clock, Sleeper sleeper) {
        LocalCache cache = parts.keep(new LocalCache(folder, port, clock, sleeper));
        try {
            cache.launch();
            cache.watcher.start();
        } catch (IOException | RuntimeException failure) {
            log().warn("Going on without the cache", failure);
            cache.trouble = "The cache cannot be started, so Tidemark goes on without it: " + words(failure);
        }
        return cache;
    }

    private static String words(Exception failure) {
        boolean onlyAPath = failure instanceof FileSystemException file && file.getReason() == null;
        return (onlyAPath ? failure.getClass().getSimpleName() + " " : "") + failure.getMessage();
    }

    /** Why there is no cache; absent if there is one. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** The endpoint for functions, with the password; empty if there is no cache. */
    public String endpoint() {
        return trouble == null ? "redis://:" + password + "@" + address() : "";
    }

    /** The address that it listens on. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    private RedisEngine launch() throws IOException {
        RedisEngine fresh;
        synchronized (this) {
            if (ending) {
                throw new IllegalStateException("everything is ending");
            }
            fresh = RedisEngine.launch(folder, port, password);
            server = fresh;
        }
        fresh.awaitReady();
        return fresh;
    }

    private void watch() {
        try {
            RedisEngine running = current();
            Duration rest = SHORTEST;
            while (running != null) {
                Instant begun = clock.instant();
                int code = running.awaitEnd();
                if (ending()) {
                    return;
                }
                log().warn("The cache ended with code {}; it is started again", code);
                rest = begun.plus(LONGEST).isBefore(clock.instant()) ? SHORTEST : rest;
                running = again(rest);
                rest = longer(rest);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A new server in place of one that ended; absent during shutdown. */
    private @Nullable RedisEngine again(Duration first) throws InterruptedException {
        for (Duration rest = first; !ending(); rest = longer(rest)) {
            sleeper.sleep(rest);
            try {
                RedisEngine fresh = launch();
                log().info("The cache is there again, and empty");
                return fresh;
            } catch (IOException | RuntimeException failure) {
                log().warn("The cache cannot be started; the next try is in {} s", longer(rest).toSeconds(), failure);
            }
        }
        return null;
    }

    private static Duration longer(Duration rest) {
        return Duration.ofSeconds(Math.min(2 * rest.toSeconds(), LONGEST.toSeconds()));
    }

    private synchronized @Nullable RedisEngine current() {
        return server;
    }

    private synchronized boolean ending() {
        return ending;
    }

    @Override
    public void close() {
        synchronized (this) {
            ending = true;
            if (server != null) {
                server.close();
            }
        }
        watcher.interrupt();
    }

    private static String password() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** Created late, because logs have no folder before the home is locked. */
    private static Logger log() {
        return LogManager.getLogger(LocalCache.class);
    }
}
