package tidemark.simulator.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of faults between a client and a platform. */
public enum FaultKind {
    /** Refused for too many requests, with the platform's own reset header. */
    RATE_LIMITED("429"),
    /** Refused for too many requests, without a reset time. */
    RATE_LIMITED_BARE("429b"),
    /** The platform fails: status 503. */
    SERVER_ERROR("503"),
    /** No answer comes; the connection is held until the client gives up, at most a minute. */
    HANG("hang"),
    /** The answer comes byte by byte. */
    DRIP("drip"),
    /** The connection closes in the middle of the body. */
    TRUNCATED("cut"),
    /** The body does not end (64 MB). */
    HUGE("huge"),
    /** The platform demands a login: a redirect or a 401, as the platform does it. */
    LOGIN_WALL("wall"),
    /** The platform demands consent first; platforms without a consent page demand a login. */
    CONSENT("consent"),
    /** A bot challenge: a page that checks for a browser. */
    CHALLENGE("bot"),
    /** A valid response in another layout: every number has moved. */
    CHANGED_LAYOUT("layout"),
    /** A body that breaks off, with a matching content length. */
    MALFORMED("junk"),
    /** The account has the same permanent id and another handle; the old handle is free. */
    RENAMED("moved"),
    /** The platform has no such account. */
    VANISHED("gone"),
    /** The platform has removed the account. */
    SUSPENDED("susp"),
    /** The account is not public, or hides its count. */
    HIDDEN("hide");

    private final String code;

    FaultKind(String code) {
        this.code = code;
    }

    /** The short name that follows {@code sim} in a handle. */
    public String code() {
        return code;
    }

    /** The name in JSON: {@code rate-limited}, {@code changed-layout}, ... */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it affects one account in a response, not the whole response. */
    public boolean befallsAccount() {
        return this == RENAMED || this == VANISHED || this == SUSPENDED || this == HIDDEN;
    }

    /** The kind of a wire name or a code. */
    public static Optional<FaultKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.wireName().equals(name) || kind.code.equals(name))
                .findFirst();
    }
}
