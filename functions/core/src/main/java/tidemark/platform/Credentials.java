package tidemark.platform;

import java.util.Optional;

/** The credentials that an owner has provided, by the names of the platforms file, such as {@code github.token}. Thread-safe. */
public interface Credentials {

    /** Has no credential. */
    Credentials NONE = name -> Optional.empty();

    /** The credential of that name, empty if there is none. May be as old as the last {@link #reload}. */
    Optional<Secret> find(String name);

    /** Reads them again from their store, if there is one. */
    default void reload() {}
}
