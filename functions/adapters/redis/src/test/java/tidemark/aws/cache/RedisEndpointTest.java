package tidemark.aws.cache;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.HostAndPort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RedisEndpointTest {

    @Test
    void plainUrlIsOneServerInTheClear() {
        assertEquals(new RedisEndpoint(new HostAndPort("127.0.0.1", 7001), false, false, null, null, null),
                RedisEndpoint.parse("redis://127.0.0.1:7001"));
    }

    @Test
    void hostAndPortAloneIsAClusterOverTls() {
        assertEquals(new RedisEndpoint(new HostAndPort("x.cache.amazonaws.com", 6379), true, true, null, null, null),
                RedisEndpoint.parse("x.cache.amazonaws.com:6379"));
    }

    @Test
    void settingsFollowAQuestionMark() {
        assertEquals(new RedisEndpoint(new HostAndPort("x", 6379), true, false, "reader", "tidemark", null),
                RedisEndpoint.parse("rediss://x?cluster=false&user=reader&name=tidemark"));
        assertEquals(new RedisEndpoint(new HostAndPort("x", 6379), true, true, "b", null, null),
                RedisEndpoint.parse("rediss://x?cluster&user=a&&name&user=b&"));
    }

    @Test
    void passwordStandsBeforeTheHostAndIsNotShown() {
        RedisEndpoint local = RedisEndpoint.parse("redis://:s3%40cr+t@127.0.0.1:7001");
        assertEquals(new RedisEndpoint(new HostAndPort("127.0.0.1", 7001), false, false, null, null, "s3@cr+t"), local);
        assertEquals("redis://127.0.0.1:7001", local.toString());
        assertEquals(new RedisEndpoint(new HostAndPort("x", 6379), true, true, "reader", null, "secret"),
                RedisEndpoint.parse("rediss://reader:secret@x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x:1", "redis://", "redis:///x", "redis://secret@x:1", "redis://:@x:1",
            "redis://:sec ret@x:1", "redis://:secret@x?user=reader&name=tidemark"})
    void refusesWhatIsNoEndpointWithoutRepeatingIt(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> RedisEndpoint.parse(text));
        assertFalse(String.valueOf(refused.getMessage()).contains("sec"), refused.getMessage());
    }
}
