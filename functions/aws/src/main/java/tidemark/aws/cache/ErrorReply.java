package tidemark.aws.cache;

import java.util.Set;

import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/** What an error that a server answered with says about everything else that it could be asked. */
enum ErrorReply {

    /** The key holds a value of a foreign type: one bad entry. */
    ENTRY,

    /** This command is not done, others are: the memory is full, say, or the user may not. */
    COMMAND,

    /** This node takes no writes, as one that was the primary until now: a new connection may lead to another. */
    NODE,

    /** Nothing can be had from the server at the moment, or never: it loads its data, hangs in a script, does not know the password. */
    SERVER;

    private static final Set<String> OF_COMMANDS = Set.of("OOM", "NOPERM", "MISCONF", "NOREPLICAS", "NOSCRIPT",
            "CROSSSLOT", "TRYAGAIN", "EXECABORT", "ERR");

    private static final String CROWDED = "ERR max number of clients reached";

    /** Whatever is no reply, such as a connection that broke, is about the server. */
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

    /** Whether the connection that it came over is as good as before. */
    boolean sparesConnection() {
        return this == ENTRY || this == COMMAND;
    }
}
