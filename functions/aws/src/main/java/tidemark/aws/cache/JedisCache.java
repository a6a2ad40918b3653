package tidemark.aws.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

import tidemark.cache.CacheUnavailable;
import tidemark.cache.FarCache;
import tidemark.cache.GuardedCache;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A Redis or Valkey server, or a cluster of them. No call takes longer than {@link BoundedJedis} allows. */
public final class JedisCache implements FarCache, AutoCloseable {

    private final BoundedJedis server;

    private JedisCache(BoundedJedis server) {
        this.server = server;
    }

    /** A cache behind its breaker. The first connection is tried at once; whether it succeeds decides only how soon the cache is used. */
    public static GuardedCache connect(String endpoint, InstantSource clock) {
        return guarded(unguarded(endpoint), clock);
    }

    static JedisCache unguarded(String endpoint) {
        return new JedisCache(new BoundedJedis(RedisEndpoint.parse(endpoint)));
    }

    static GuardedCache guarded(JedisCache cache, InstantSource clock) {
        GuardedCache guarded = new GuardedCache(cache, clock);
        try {
            guarded.get("{tidemark}:hello");
        } catch (CacheUnavailable unreachable) {
            System.Logger log = System.getLogger(JedisCache.class.getName());
            log.log(System.Logger.Level.WARNING, "The cache cannot be reached; going on without it: {0}",
                    unreachable.getMessage());
        }
        return guarded;
    }

    @Override
    public Optional<byte[]> get(String key) {
        return server.ask(redis -> Optional.ofNullable(redis.get(bytes(key))));
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
            byte[] there = redis.setGet(bytes(key), value, lasting(ttl).nx());
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
