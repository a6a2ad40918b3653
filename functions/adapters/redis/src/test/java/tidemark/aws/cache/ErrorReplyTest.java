package tidemark.aws.cache;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisBusyException;
import redis.clients.jedis.exceptions.JedisClusterException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisMovedDataException;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which error replies are about one entry, about one command, and about the server. */
class ErrorReplyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            ENTRY,   WRONGTYPE Operation against a key holding the wrong kind of value
            COMMAND, OOM command not allowed when used memory > 'maxmemory'.
            COMMAND, MISCONF Redis is configured to save RDB snapshots but it's currently unable to persist to disk.
            COMMAND, NOREPLICAS Not enough good replicas to write.
            COMMAND, NOSCRIPT No matching script.
            COMMAND, CROSSSLOT Keys in request don't hash to the same slot
            COMMAND, TRYAGAIN Multiple keys request during rehashing of slot
            COMMAND, ERR unknown command 'FOO'
            NODE,    READONLY You can't write against a read only replica.
            SERVER,  LOADING Redis is loading the dataset in memory
            SERVER,  MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.
            SERVER,  ERR max number of clients reached
            SERVER,  SOMETHING that no one has seen yet
            """)
    void aReplySaysWhatItIsAbout(ErrorReply about, String reply) {
        assertEquals(about, ErrorReply.of(new JedisDataException(reply)));
    }

    @Test
    void whatTheClientKnowsByNameSaysItToo() {
        assertEquals(ErrorReply.COMMAND, ErrorReply.of(new JedisAccessControlException(
                "NOPERM User default has no permissions to run the 'set' command")));
        assertEquals(ErrorReply.SERVER,
                ErrorReply.of(new JedisAccessControlException("NOAUTH Authentication required.")));
        assertEquals(ErrorReply.SERVER, ErrorReply.of(new JedisAccessControlException(
                "WRONGPASS invalid username-password pair or user is disabled.")));
        assertEquals(ErrorReply.SERVER, ErrorReply.of(new JedisBusyException("BUSY Redis is busy running a script.")));
        assertEquals(ErrorReply.SERVER, ErrorReply.of(new JedisClusterException("CLUSTERDOWN The cluster is down")));
        assertEquals(ErrorReply.SERVER, ErrorReply.of(
                new JedisMovedDataException("MOVED 3999 127.0.0.1:6381", new HostAndPort("127.0.0.1", 6381), 3999)));
        assertEquals(ErrorReply.SERVER, ErrorReply.of(new JedisConnectionException("ERR was never said")));
        assertEquals(ErrorReply.SERVER, ErrorReply.of(new OutOfMemoryError()));
    }
}
