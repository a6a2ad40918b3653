package tidemark.aws.cache;

import java.util.Set;

import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/** What an error reply of the server affects: one entry, one command, one node or the whole server. */
enum ErrorReply {

    /** The key holds a value of a foreign type: one bad entry. */
    ENTRY,

    /** This command fails, others work: for example, the memory is full or the user lacks permission. */
    COMMAND,

    /** This node takes no writes, for example because it is no longer the primary: a new connection may reach another node. */
    NODE,

    /** The server answers no command, temporarily or permanently: it loads its data, hangs in a script or rejects the password. */
    SERVER;

    private static final Set<String> OF_COMMANDS = Set.of("OOM", "NOPERM", "MISCONF", "NOREPLICAS", "NOSCRIPT",
            "CROSSSLOT", "TRYAGAIN", "EXECABORT", "ERR");

    private static final String CROWDED = "ERR max number of clients reached";

    /** Classifies a failure; one that is not a reply, such as a broken connection, is {@link #SERVER}. */
    static ErrorReply of(Throwable failure) {
        String said = failure instanceof JedisDataException && !(failure instanceof JedisRedirectionException)
                ? String.valueOf(failure.getMessage())
                : "";
        String word = said.split(" ", 2)[0];
        return switch (word) {
            case "WRONGTYPE" -> ENTRY;
            case "READONLY" -> NODE;
            default -> OF_COMMANDS.contains(word) && !said.startsWith(CROWDED) ? COMMAND : SERVER;
        };
    }

    /** Whether the connection that delivered the reply remains usable. */
    boolean leavesConnectionUsable() {
        return this == ENTRY || this == COMMAND;
    }
}
