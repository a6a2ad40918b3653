package tidemark.reading;

/**
 * How the collection of one account ended. Every account of a run ends in exactly one of these.
 *
 * <p>The letter stands for the outcome in the codes of a chunk; letters never change meaning.
 */
public enum Outcome {
    /** Numbers were read. */
    OK('k', Kind.READ),
    /** The account exists and its audience number is hidden. */
    COUNT_HIDDEN('h', Kind.READ),
    /** The permanent id answered under a new handle; numbers were read. */
    RENAMED('m', Kind.READ),
    /** The platform does not know it. Final only when two days confirmed it. */
    NOT_FOUND('n', Kind.REPORTED),
    /** The platform suspended it. */
    SUSPENDED('s', Kind.REPORTED),
    /** It exists and is closed to the public. */
    PRIVATE('p', Kind.REPORTED),
    /** The platform asks for a credential that is missing or was refused. */
    NEEDS_CREDENTIAL('c', Kind.NOT_ASKED),
    /** A login page came instead of the answer. */
    LOGIN_WALL('w', Kind.REFUSED),
    /** A consent page came instead of the answer. */
    CONSENT('a', Kind.REFUSED),
    /** A challenge for robots came instead of the answer. */
    BOT_CHALLENGE('b', Kind.REFUSED),
    /** Too many requests; uses no try. */
    RATE_LIMITED('l', Kind.LATER),
    /** The answer came and does not have the documented shape, or is about another account. */
    LAYOUT_CHANGED('y', Kind.REFUSED),
    /** A fault that may pass: network, 5xx, a truncated body. */
    TRANSIENT('t', Kind.LATER),
    /** Inactive or deleted before it was requested. In runs only. */
    WITHDRAWN('d', Kind.NOT_ASKED),
    /** A good reading was fresh enough; not requested. In runs only. */
    SATISFIED('e', Kind.READ),
    /** The platform's limits or the money cap left no room before the run's deadline. In runs only. */
    OVER_CAPACITY('o', Kind.NOT_ASKED),
    /** Transient to the last try, or open at the deadline. In runs only. */
    FAILED('f', Kind.REFUSED);

    /** What an outcome means for the run. */
    public enum Kind {
        /** The run has what it was to collect. */
        READ,
        /** The platform reported a state of the account, and no number. */
        REPORTED,
        /** Not requested, for a reason that is no failure of the scraper. */
        NOT_ASKED,
        /** Requested and not answered: a failure of the scraper. */
        REFUSED,
        /** To be requested again in the same run; never final. */
        LATER
    }

    private final char code;
    private final Kind kind;

    Outcome(char code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    public char code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    /** @throws IllegalArgumentException if no outcome has that letter */
    public static Outcome of(char code) {
        for (Outcome outcome : values()) {
            if (outcome.code == code) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no outcome has the code " + code);
    }
}
