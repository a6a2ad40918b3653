package tidemark.simulator.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong between a client and a platform. */
public enum FaultKind {
    /** Refused for asking too much, with the platform's own reset header. */
    RATE_LIMITED("429"),
    /** Refused for asking too much, without a word on when to come back. */
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
    /** The platform asks strangers to log in: a redirect or a 401, as it does. */
    LOGIN_WALL("wall"),
    /** The platform asks strangers to agree to something first; those that do not ask for a login. */
    CONSENT("consent"),
    /** A page that wants to see a browser first. */
    CHALLENGE("bot"),
    /** A good answer in another shape: no number is where it was. */
    CHANGED_LAYOUT("layout"),
    /** A body that breaks off, announced at its true length. */
    MALFORMED("junk"),
    /** The account has the same permanent id and another handle; nobody has the old one. */
    RENAMED("moved"),
    /** The platform knows no such account. */
    VANISHED("gone"),
    /** The platform has removed the account. */
    SUSPENDED("susp"),
    /** The account is closed to strangers, or without its count. */
    HIDDEN("hide");

    private final String code;

    FaultKind(String code) {
        this.code = code;
    }

    /** The short name that handles carry after {@code sim}. */
    public String code() {
        return code;
    }

    /** The name in JSON: {@code rate-limited}, {@code changed-layout}, ... */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it befalls one account of an answer, and not the answer. */
    public boolean befallsAccount() {
        return this == RENAMED || this == VANISHED || this == SUSPENDED || this == HIDDEN;
    }

    /** The kind of a wire name or a code. */
    public static Optional<FaultKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.wireName().equals(name) || kind.code.equals(name))
                .findFirst();
    }
}
