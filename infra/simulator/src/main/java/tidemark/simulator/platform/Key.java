package tidemark.simulator.platform;

/** The key by which a request names an account. */
public sealed interface Key {

    /** The handle in the form of account lists, in any case. */
    record Handle(String text) implements Key {}

    /** The platform's permanent id. */
    record PermanentId(String text) implements Key {}
}
