package tidemark.platforms.spi;

import tidemark.platform.Target;
import tidemark.platforms.exchange.PlatformResponse;

/**
 * Reads one kind of answer of a platform. Pure: the same answer gives the same result, nothing is sent, and no content of an answer makes it throw.
 */
public interface Reader {

    /** The name, unique among the readers of its platform, such as {@code api} or {@code page}. */
    String name();

    /** What it reads and with what precision, in a few words for users. */
    String reads();

    /** Whether an answer looks like the kind it reads, errors of that kind included. */
    boolean recognises(PlatformResponse answer);

    /** Parses an answer once for all accounts that the request asked for. */
    Opened open(PlatformResponse answer);

    /** A parsed answer in which accounts can be looked up. */
    @FunctionalInterface
    interface Opened {

        ParseResult of(Target target);
    }
}
