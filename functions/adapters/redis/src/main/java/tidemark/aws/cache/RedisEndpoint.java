package tidemark.aws.cache;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisCredentials;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;

import tidemark.encoding.PercentEncoding;
import tidemark.encoding.QueryString;

/**
 * Where a cache is and how to connect to it: {@code redis://host:port} is one server without TLS, {@code rediss://host:port} a cluster over TLS, such
 * as ElastiCache Serverless; {@code host:port} alone means the latter. Settings follow a question mark: {@code cluster=true} or {@code false}, and
 * {@code user} with {@code name}, the ElastiCache user and cache for signing in with the function's own role. A password is given as
 * {@code :password@} or {@code user:password@} before the host.
 *
 * @param user the user to sign in as; absent if the server needs none or the default one
 * @param name the cache's name, if the function's role signs in
 * @param password if the server has one
 */
record RedisEndpoint(HostAndPort address, boolean tls, boolean cluster, @Nullable String user, @Nullable String name,
        @Nullable String password) {

    private static final int CONNECTIONS = 16;

    /** @throws IllegalArgumentException if the text is not an endpoint; its message does not repeat the text, which may hold a password */
    static RedisEndpoint parse(String text) {
        URI uri = uri(text.contains("://") ? text : "rediss://" + text);
        boolean tls = "rediss".equals(uri.getScheme());
        if (uri.getHost() == null || (!tls && !"redis".equals(uri.getScheme()))) {
            throw notOne();
        }
        Map<String, String> settings = settings(uri.getQuery());
        String cluster = settings.getOrDefault("cluster", Boolean.toString(tls));
        HostAndPort address = new HostAndPort(uri.getHost(), uri.getPort() < 0 ? 6379 : uri.getPort());
        String user = settings.get("user");
        String password = null;
        if (uri.getRawUserInfo() != null) {
            String[] signIn = uri.getRawUserInfo().split(":", 2);
            if (signIn.length < 2 || signIn[1].isEmpty() || user != null) {
                throw notOne();
            }
            user = signIn[0].isEmpty() ? null : PercentEncoding.path(signIn[0]);
            password = PercentEncoding.path(signIn[1]);
        }
        return new RedisEndpoint(address, tls, Boolean.parseBoolean(cluster), user, settings.get("name"), password);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw notOne();
        }
    }

    private static IllegalArgumentException notOne() {
        return new IllegalArgumentException(
                "not a cache endpoint: redis://host:port or rediss://host:port, with :password@ before the host or ?user=…&name=… at the end where it has one");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return (tls ? "rediss://" : "redis://") + address;
    }

    private static Map<String, String> settings(@Nullable String query) {
        Map<String, String> settings = new HashMap<>();
        QueryString.pairs(query).forEach(pair -> pair.value().ifPresent(value -> settings.put(pair.name(), value)));
        return settings;
    }

    /** A client with pooled connections. It connects to a single server with the first command, to a cluster at once. */
    UnifiedJedis client(Duration command) {
        GenericObjectPoolConfig<Connection> pool = pool(command);
        return cluster
                ? RedisClusterClient.builder().nodes(Set.of(address)).clientConfig(config(command)).poolConfig(pool)
                        .maxAttempts(2).build()
                : RedisClient.builder().hostAndPort(address).clientConfig(config(command)).poolConfig(pool).build();
    }

    private JedisClientConfig config(Duration command) {
        var config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis((int) BoundedJedis.FIRST.toMillis())
                .socketTimeoutMillis((int) command.toMillis())
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED);
        if (tls) {
            config.sslOptions(SslOptions.defaults());
        }
        if (password != null) {
            config.user(user).password(password);
        } else if (user != null && name != null) {
            Supplier<RedisCredentials> signIn = new IamSignIn(user, name.toLowerCase(Locale.ROOT));
            config.credentialsProvider(signIn);
        }
        return config.build();
    }

    private static GenericObjectPoolConfig<Connection> pool(Duration command) {
        GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(command);
        pool.setJmxEnabled(false);
        return pool;
    }
}
