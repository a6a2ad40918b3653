package tidemark.aws.cache;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.HostAndPort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RedisEndpointTest {

    @Test
    void plainUrlIsOneServerInTheClear() {
        assertEquals(new RedisEndpoint(new HostAndPort("127.0.0.1", 7001), false, false, null, null),
                RedisEndpoint.parse("redis://127.0.0.1:7001"));
    }

    @Test
    void hostAndPortAloneIsAClusterOverTls() {
        assertEquals(new RedisEndpoint(new HostAndPort("x.cache.amazonaws.com", 6379), true, true, null, null),
                RedisEndpoint.parse("x.cache.amazonaws.com:6379"));
    }

    @Test
    void settingsFollowAQuestionMark() {
        assertEquals(new RedisEndpoint(new HostAndPort("x", 6379), true, false, "reader", "tidemark"),
                RedisEndpoint.parse("rediss://x?cluster=false&user=reader&name=tidemark"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x:1", "redis://", "redis:///x"})
    void refusesWhatIsNoEndpoint(String text) {
        assertThrows(IllegalArgumentException.class, () -> RedisEndpoint.parse(text));
    }
}
