package tidemark.local.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.SetParams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RedisEngineTest {
    private static final String PASSWORD = "the-password";

    @TempDir
    private Path folder;
    private final int port = FreePorts.free();

    private RedisEngine start() throws IOException {
        RedisEngine engine = RedisEngine.launch(folder, port, PASSWORD);
        engine.awaitReady();
        return engine;
    }

    private Jedis client() {
        Jedis jedis = new Jedis("127.0.0.1", port);
        jedis.auth(PASSWORD);
        return jedis;
    }

    @Test
    void answersOnLoopbackAndEndsWithItsEngine() throws IOException {
        ProcessHandle child;
        try (RedisEngine redis = start(); Jedis jedis = client()) {
            assertEquals("PONG", jedis.ping());
            child = recorded();
        }
        assertFalse(child.isAlive());
        assertFalse(Files.exists(folder.resolve("redis.pid")));
    }

    @Test
    void doesWhatTheCacheAsksForAndNothingElse() throws IOException {
        try (RedisEngine redis = start(); Jedis jedis = client()) {
            SetParams brief = SetParams.setParams().px(60_000);
            jedis.set("{a}:1", "x", brief);
            assertEquals("x", jedis.setGet("{a}:1", "y", SetParams.setParams().px(60_000).nx()));
            assertEquals("OK", jedis.set("{a}:1", "z", SetParams.setParams().px(60_000).xx()));
            assertEquals("z", jedis.mget("{a}:1", "{a}:2").getFirst());
            assertEquals("z", jedis.get("{a}:1"));
            assertEquals(1, jedis.del("{a}:1"));
            for (String command : List.of("EVAL return(1) 0", "EVALSHA 0 0", "SCRIPT LOAD return(1)", "FUNCTION LIST",
                    "FCALL f 0", "DEBUG SLEEP 0", "MODULE LIST", "MODULE LOAD /tmp/x.so", "CONFIG GET dir",
                    "CONFIG SET dir /tmp", "ACL LIST", "SAVE", "BGSAVE", "SHUTDOWN NOSAVE", "FLUSHALL", "MONITOR",
                    "REPLICAOF 127.0.0.1 1", "SLAVEOF 127.0.0.1 1", "MIGRATE h 1 k 0 1", "KEYS *", "CLIENT LIST",
                    "CLUSTER INFO", "SUBSCRIBE c", "APPEND k v", "LPUSH k v", "RESTORE k 0 v")) {
                String[] words = command.split(" ");
                byte[][] arguments = List.of(words).subList(1, words.length).stream()
                        .map(word -> word.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
                var refused = assertThrows(JedisDataException.class,
                        () -> jedis.sendCommand(() -> words[0].getBytes(StandardCharsets.UTF_8), arguments), command);
                assertTrue(String.valueOf(refused.getMessage()).matches("NOPERM .*|ERR [A-Z]+ command not allowed.*"),
                        command);
            }
        }
    }

    @Test
    void answersNoOneWithoutThePasswordWhichNoListOfProcessesShows() throws IOException {
        try (RedisEngine redis = start(); Jedis stranger = new Jedis("127.0.0.1", port)) {
            assertThrows(JedisAccessControlException.class, () -> stranger.get("k"));
            assertThrows(JedisAccessControlException.class, () -> stranger.auth("guessed"));
            assertFalse(recorded().info().commandLine().orElseThrow().contains(PASSWORD));
            assertFalse(RedisSettings.of(port, PASSWORD).contains(PASSWORD));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000, 1_000_000, -1})
    void aDamagedProgramIsUnpackedAgain(int length) throws IOException {
        start().close();
        Path program = RedisProgram.in(folder);
        byte[] whole = Files.readAllBytes(program);
        byte[] damaged = length < 0 ? whole.clone() : Arrays.copyOf(whole, length);
        if (length < 0) {
            damaged[whole.length / 2] ^= 1;
        }
        Files.write(program, damaged);
        try (RedisEngine redis = start(); Jedis jedis = client()) {
            assertEquals("PONG", jedis.ping());
        }
    }

    @Test
    void aServerLeftOverFromAKilledProcessIsReapedAtTheNextStart() throws IOException {
        RedisEngine abandoned = start();
        ProcessHandle leftOver = recorded();
        try (RedisEngine next = start()) {
            assertFalse(leftOver.isAlive());
            assertTrue(recorded().isAlive());
        } finally {
            abandoned.close();
        }
    }

    @Test
    void aRecordThatIsDamagedIsNoRecord() throws IOException {
        for (byte[] record : new byte[][]{{}, {(byte) 0xff, (byte) 0xfe, 0},
                "12\nx".getBytes(StandardCharsets.UTF_8)}) {
            Files.write(folder.resolve("redis.pid"), record);
            start().close();
        }
        assertFalse(Files.exists(folder.resolve("redis.pid")));
    }

    @Test
    void aProcessThatOnlyHasTheSameNumberIsLeftAlone() throws IOException, InterruptedException {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            String program = stranger.info().command().orElseThrow();
            Files.write(folder.resolve("redis.pid"),
                    List.of(Long.toString(stranger.pid()), program, "2001-01-01T00:00:00Z"));
            start().close();
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }

    private ProcessHandle recorded() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("redis.pid")).getFirst()))
                .orElseThrow();
    }
}
