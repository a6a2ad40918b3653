package tidemark.aws.cache;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import redis.clients.jedis.Jedis;
import redis.embedded.RedisServer;

/** A Redis server of this test's own, which can be stopped, wiped and frozen. */
final class RealRedis implements AutoCloseable {

    private final int port;
    private final String[] settings;
    private RedisServer server;
    private long process;

    private RealRedis(int port, String... settings) throws IOException {
        this.port = port;
        this.settings = settings;
        server = launch();
    }

    static RealRedis start(String... settings) throws IOException {
        return new RealRedis(freePort(), settings);
    }

    /** A cluster of one node that holds every slot. */
    static RealRedis cluster(Path folder) throws IOException {
        RealRedis node = new RealRedis(freePort(), "dir " + folder, "cluster-enabled yes", "cluster-config-file nodes",
                "cluster-port " + freePort());
        try (Jedis jedis = node.jedis()) {
            jedis.clusterAddSlotsRange(0, 16383);
            while (!jedis.clusterInfo().contains("cluster_state:ok")) {
                Thread.onSpinWait();
            }
        }
        return node;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private RedisServer launch() throws IOException {
        var builder = RedisServer.builder().port(port).bind("127.0.0.1").setting("save \"\"");
        for (String setting : settings) {
            builder.setting(setting);
        }
        RedisServer started = builder.build();
        started.start();
        try (Jedis jedis = jedis()) {
            process = jedis.info("server").lines().filter(line -> line.startsWith("process_id:"))
                    .mapToLong(line -> Long.parseLong(line.substring("process_id:".length()))).findFirst()
                    .orElseThrow();
        }
        return started;
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** A plain client, to look inside. */
    Jedis jedis() {
        return new Jedis("127.0.0.1", port, 5000);
    }

    void wipe() {
        try (Jedis jedis = jedis()) {
            jedis.flushAll();
        }
    }

    void stop() throws IOException {
        server.stop();
    }

    void restart() throws IOException {
        server = launch();
    }

    /** The process stands still: connections are taken and never answered. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process)).inheritIO().start().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (server.isActive()) {
            thaw();
            server.stop();
        }
    }
}
