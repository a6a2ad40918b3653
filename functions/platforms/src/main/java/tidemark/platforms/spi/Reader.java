package tidemark.platforms.spi;

import tidemark.platform.Target;
import tidemark.platforms.exchange.PlatformResponse;

/** Reads one kind of answer of a platform. Pure: the same answer says the same, nothing is sent, nothing is thrown for what an answer holds. */
public interface Reader {

    /** Its name among the readers of its platform, such as {@code api} or {@code page}. */
    String name();

    /** What it reads and with what precision, a few words for people. */
    String reads();

    /** Whether an answer looks like one of its kind, an error of that kind included. */
    boolean recognises(PlatformResponse answer);

    /** Opens an answer once for all that were asked in it. */
    Opened open(PlatformResponse answer);

    /** An answer that can be looked through for accounts. */
    @FunctionalInterface
    interface Opened {

        ParseResult of(Target target);
    }
}
