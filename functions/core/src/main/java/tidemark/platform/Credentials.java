package tidemark.platform;

import java.util.Optional;

/** The credentials an owner has given, by the names of the platforms file, such as {@code github.token}. Thread-safe. */
public interface Credentials {

    /** Nothing is known of any credential. */
    Credentials NONE = name -> Optional.empty();

    /** The credential of that name, empty if there is none. May be as old as the last {@link #reload}. */
    Optional<Secret> find(String name);

    /** Reads them anew where they are kept, if they are kept anywhere. */
    default void reload() {}
}
