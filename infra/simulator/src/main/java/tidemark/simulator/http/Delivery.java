package tidemark.simulator.http;

/** How the bytes of a response are delivered to the client. */
public enum Delivery {
    /** At once and whole. */
    WHOLE,
    /** Never: the connection is held until the client gives up, at most a minute, then closed. */
    HANG,
    /** Byte by byte, five a second, for at most a minute, then the connection is closed. */
    DRIP,
    /** Half of the bytes that were announced, then the connection is closed. */
    TRUNCATED,
    /** The answer's first half and then spaces without end, closed after 64 MB. */
    HUGE
}
