package tidemark.aws.cache;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.SetParams;

import tidemark.cache.L2Cache;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A Redis or Valkey server, or a cluster of them. No call takes longer than {@link BoundedJedis} allows. */
final class JedisCache implements L2Cache, AutoCloseable {

    private final BoundedJedis server;

    private JedisCache(BoundedJedis server) {
        this.server = server;
    }

    /**
     * The cache at an endpoint; nothing is sent yet.
     *
     * @param command how long the server may be silent
     */
    static JedisCache at(String endpoint, Duration command) {
        return new JedisCache(new BoundedJedis(RedisEndpoint.parse(endpoint), command));
    }

    @Override
    public Optional<byte[]> get(String key) {
        return server.ask(redis -> Optional.ofNullable(orWrongType(() -> redis.get(bytes(key)), () -> null)));
    }

    @Override
    public List<Optional<byte[]>> get(String first, String second) {
        return server.ask(redis -> redis.mget(bytes(first), bytes(second)).stream().map(Optional::ofNullable).toList());
    }

    @Override
    public void put(String key, byte[] value, Duration ttl) {
        server.ask(redis -> redis.set(bytes(key), value, lasting(ttl)));
    }

    @Override
    public byte[] putIfAbsent(String key, byte[] value, Duration ttl) {
        return server.ask(redis -> {
            Supplier<byte @Nullable []> set = () -> redis.setGet(bytes(key), value, lasting(ttl).nx());
            byte[] there = orWrongType(set, () -> {
                redis.del(bytes(key));
                return set.get();
            });
            return there == null ? value : there;
        });
    }

    @Override
    public boolean putIfPresent(String key, byte[] value, Duration ttl) {
        return server.ask(redis -> redis.set(bytes(key), value, lasting(ttl).xx()) != null);
    }

    @Override
    public void putAndRelease(String key, byte[] value, Duration ttl, String lock) {
        server.ask(piped(pipeline -> {
            Response<String> set = pipeline.set(bytes(key), value, lasting(ttl));
            pipeline.del(bytes(lock));
            return set;
        }));
    }

    @Override
    public void delete(String key) {
        server.ask(redis -> redis.del(bytes(key)));
    }

    @Override
    public void close() {
        server.close();
    }

    /** The result of {@code command}, or that of {@code foreign} if the key holds a value of a foreign type. */
    private static byte @Nullable [] orWrongType(Supplier<byte @Nullable []> command,
            Supplier<byte @Nullable []> foreign) {
        try {
            return command.get();
        } catch (JedisDataException refused) {
            if (ErrorReply.of(refused) != ErrorReply.ENTRY) {
                throw refused;
            }
            return foreign.get();
        }
    }

    private static <T> Function<UnifiedJedis, T> piped(Function<AbstractPipeline, Response<T>> commands) {
        return redis -> {
            try (AbstractPipeline pipeline = redis.pipelined()) {
                Response<T> result = commands.apply(pipeline);
                pipeline.sync();
                return result.get();
            }
        };
    }

    private static SetParams lasting(Duration ttl) {
        return SetParams.setParams().px(Math.max(1, ttl.toMillis()));
    }

    private static byte[] bytes(String key) {
        return key.getBytes(UTF_8);
    }
}
