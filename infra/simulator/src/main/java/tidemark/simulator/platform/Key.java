package tidemark.simulator.platform;

/** What an account is asked for by. */
public sealed interface Key {

    /** The handle in the form of account lists, in any case. */
    record Handle(String text) implements Key {}

    /** The platform's permanent id. */
    record PermanentId(String text) implements Key {}
}
